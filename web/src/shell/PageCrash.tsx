import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useRouteError } from 'react-router-dom';
import { EmptyState } from '../ui/EmptyState.tsx';
import { usePageTitle } from './page/use-page-title.ts';

/** Browsers' own words for a part of the page that a newer release has replaced. */
const goneChunk = /dynamically imported module|module script failed|Importing a module/i;

/** Where a page was that broke. */
export function PageCrash() {
  const { t } = useTranslation(['shell', 'common']);
  const error = useRouteError();
  const note = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const updated = goneChunk.test(note);
  const title = t(updated ? 'shell:crash.updated' : 'shell:crash.title');
  usePageTitle(title);
  return (
    <EmptyState title={title} hint={t(updated ? 'shell:crash.updatedText' : 'shell:crash.text')}>
      <Button type="primary" onClick={() => window.location.reload()}>
        {t('common:action.reload')}
      </Button>
      {!updated && (
        <p>
          <code>{note}</code>
        </p>
      )}
    </EmptyState>
  );
}
