import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../EmptyState.tsx';

type Props = { pageSize: number; total: number; onPage: (page: number) => void };

/** In place of a page that a list has not, or no longer: what was last on it has been dealt with. */
export function BeyondEnd({ pageSize, total, onPage }: Props) {
  const { t } = useTranslation('common');
  const last = lastPage(total, pageSize);
  return (
    <EmptyState title={t('beyond.title')}>
      <Button onClick={() => onPage(last)}>{t('beyond.last', { last })}</Button>
    </EmptyState>
  );
}

export const lastPage = (total: number, pageSize: number): number => Math.max(1, Math.ceil(total / pageSize));
