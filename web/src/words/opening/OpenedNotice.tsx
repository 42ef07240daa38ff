import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { generatePath, Link } from 'react-router-dom';
import { useLocale } from '../../i18n/use-locale.ts';
import { formatDate } from '../../lib/dates.ts';
import { paths } from '../../paths.ts';
import type { Opened } from './queries.ts';
import { TakenDays } from './TakenDays.tsx';
import { useTaken } from './use-taken.ts';

/** What the public has of a resource, or had until it was closed, and what it has taken; nothing where it never had any. */
export function OpenedNotice({ id, opened }: { id: string; opened: Opened | null }) {
  const { t } = useTranslation('opened');
  const { locale } = useLocale();
  const said = useTaken();
  const [days, setDays] = useState(false);
  if (!opened) return null;
  const { since, until, taken, answersRunning, closings } = opened;
  const from = formatDate(since, locale);
  const some = Object.values(taken).some((count) => count > 0);
  return (
    <>
      <Alert
        type={until ? 'warning' : 'info'}
        showIcon
        title={
          <>
            {until ? t('wasOpen', { from, until: formatDate(until, locale) }) : t('isOpen', { from })}{' '}
            {!until && <Link to={generatePath(paths.openEntry, { id })}>{t('page')}</Link>}
          </>
        }
        description={
          <>
            <div>
              {said(taken)}
              {until && some && t('stays')}{' '}
              {some && (
                <Button type="link" size="small" style={{ paddingInline: 0 }} onClick={() => setDays(true)}>
                  {t('byDay')}
                </Button>
              )}
            </div>
            {answersRunning > 0 && <div>{t('answers', { count: answersRunning })}</div>}
            {closings.map(({ at, since: out, whole, items, taken: by }) => (
              <div key={at}>
                {t(whole ? 'closedWhole' : 'closedItems', {
                  from: formatDate(out, locale),
                  at: formatDate(at, locale),
                  items: items.join(t('between')),
                })}{' '}
                {by && t('byThen', { taken: said(by) })}
              </div>
            ))}
          </>
        }
      />
      {days && <TakenDays id={id} onClose={() => setDays(false)} />}
    </>
  );
}
