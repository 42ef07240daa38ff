import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.ts';
import { formatDate } from '../../lib/dates.ts';
import { openedQuery } from './queries.ts';
import { useTaken } from './use-taken.ts';

type Props = {
  id: string;
  /** The revision in hand, at this version of the registration; or the end of the entry. */
  by: { revision: number } | 'ending';
};

/**
 * Before something is done that closes what is open to the public: which items, since when they were out and what was taken,
 * which nobody gets back. Nothing where nothing is closed by it.
 */
export function Closing({ id, by }: Props) {
  const { t } = useTranslation('opened');
  const { locale } = useLocale();
  const said = useTaken();
  const { data } = useQuery(openedQuery(id, by === 'ending' ? 0 : by.revision));
  const closing = by === 'ending' ? data?.byEnding : data?.byRevision;
  if (!data?.opened || !closing) return null;
  const { since, taken, answersRunning } = data.opened;
  const some = Object.values(taken).some((count) => count > 0);
  return (
    <Alert
      type="warning"
      showIcon
      role="note"
      title={t(closing.whole ? 'closing.whole' : 'closing.items', { count: closing.items.length })}
      description={
        <>
          {closing.items.length > 0 && <div>{t('closing.which', { items: closing.items.join(t('between')) })}</div>}
          <div>
            {t('closing.since', { from: formatDate(since, locale) })} {said(taken)}
            {some && t('stays')}
          </div>
          {answersRunning > 0 && <div>{t('answers', { count: answersRunning })}</div>}
        </>
      }
    />
  );
}
