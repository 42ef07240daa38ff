import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { paths } from '../../paths.ts';
import { ButtonLink } from '../../ui/ButtonLink.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';

type Props = { mine: boolean; filtered: boolean; onClear: () => void };

/** An empty list, and what to do about it. */
export function NoDiscrepancies({ mine, filtered, onClear }: Props) {
  const { t } = useTranslation('discrepancies');
  if (filtered)
    return (
      <EmptyState title={t('list.empty')} hint={t('list.emptyHint')}>
        <Button onClick={onClear}>{t('list.clear')}</Button>
      </EmptyState>
    );
  if (!mine) return <EmptyState title={t('list.emptyOther')} hint={t('list.emptyOtherHint')} />;
  return (
    <EmptyState title={t('list.emptyMine')} hint={t('list.emptyMineHint')}>
      <ButtonLink to={paths.search}>{t('list.find')}</ButtonLink>
    </EmptyState>
  );
}
