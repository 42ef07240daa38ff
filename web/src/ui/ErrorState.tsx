import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { ApiFailure, mayPass } from '../lib/failure.ts';
import { failureText } from '../lib/failure-text.ts';
import { EmptyState } from './EmptyState.tsx';

/** In place of what could not be loaded: why, and what to do. */
export function ErrorState({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = useTranslation(['shell', 'common']);
  const status = error instanceof ApiFailure ? error.status : 0;
  const words =
    status === 404
      ? { title: t('shell:failed.missing'), hint: t('shell:failed.missingText') }
      : status === 403
        ? { title: t('shell:failed.forbidden'), hint: t('shell:failed.forbiddenText') }
        : { title: t('shell:failed.title'), hint: failureText(error) };
  return (
    <div role="alert">
      <EmptyState {...words}>
        {onRetry && mayPass(error) && <Button onClick={onRetry}>{t('common:action.retry')}</Button>}
      </EmptyState>
    </div>
  );
}
