import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useRouteError } from 'react-router-dom';
import { EmptyState } from '../ui/EmptyState.tsx';
import { usePageTitle } from './page/use-page-title.ts';

/** Browsers' own words for a part of the page that does not come. */
const missingPart = /dynamically imported module|module script failed|Importing a module/i;
/** A page that breaks as soon as it is loaded is not loaded again by itself: it would go on for ever. */
const settledAfter = 10_000;

/** As long as the server may take to say that it is there. */
const patience = 5_000;

/** Whether whoever serves the console answers. */
const answers = () =>
  fetch('/', { cache: 'no-store', signal: AbortSignal.timeout(patience) }).then(
    ({ ok }) => ok,
    () => false,
  );

/** Where a page was that broke, or of which a part did not come: the server is away, or a newer release has replaced it. */
export function PageCrash() {
  const { t } = useTranslation(['shell', 'common']);
  const error = useRouteError();
  const note = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const missing = missingPart.test(note);
  const { data: there } = useQuery({
    queryKey: ['server'],
    queryFn: answers,
    enabled: missing,
    networkMode: 'always',
    gcTime: 0,
    refetchInterval: ({ state }) => !state.data && 5_000,
  });
  const what = !missing ? 'broken' : there ? 'updated' : 'away';
  useEffect(() => {
    if (what !== 'updated' || performance.now() < settledAfter) return;
    const timer = setTimeout(() => window.location.reload(), 1_500);
    return () => clearTimeout(timer);
  }, [what]);
  const title = t(`shell:crash.${what}`);
  usePageTitle(title);
  return (
    <EmptyState title={title} hint={t(`shell:crash.${what}Text`)}>
      <Button type="primary" onClick={() => window.location.reload()}>
        {t('common:action.reload')}
      </Button>
      {!missing && (
        <p>
          <code>{note}</code>
        </p>
      )}
    </EmptyState>
  );
}
