import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from '../shell/page/use-page-title.ts';
import entry from './EntryLayout.module.css';
import { EntryLayout } from './EntryLayout.tsx';
import { PasswordForm } from './PasswordForm.tsx';
import { useSignOut } from './use-sign-out.ts';

/** In place of the console while a one-time password is in use, or one that has been there for too long. */
export function FirstPassword({ tooOld }: { tooOld: boolean }) {
  const { t } = useTranslation('account');
  const leave = useSignOut();
  usePageTitle(t('password.title'));
  return (
    <EntryLayout title={t('password.title')} onLeave={leave}>
      <Alert type="info" showIcon title={t(tooOld ? 'password.tooOld' : 'password.forced')} className={entry.notice} />
      <PasswordForm oneTime={!tooOld} />
    </EntryLayout>
  );
}
