import type { SessionView } from '@onesource/api/areas/session/view';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '../../paths.ts';
import entry from '../EntryField.module.css';
import { EntryLayout } from '../EntryLayout.tsx';
import { sessionQueries, type signIn } from '../queries.ts';
import { SignInForm } from '../SignInForm.tsx';
import { SsoLink } from '../SsoLink.tsx';

const { queryKey } = sessionQueries.current();

/** Over the page of somebody whose session has ended: they go on with it, and nobody else does. */
export function SignInAgain({ as: { user } }: { as: SessionView }) {
  const { t } = useTranslation(['account', 'session']);
  const [begun, begin] = useState(0);
  const client = useQueryClient();
  const entered = async (who: Awaited<ReturnType<typeof signIn>>) => {
    // What was asked without a session, and is refused a moment later, says nothing of the new one
    await client.cancelQueries();
    client.setQueryData(queryKey, who);
  };
  // Signed in again in another window, as by unified sign-in, which has to leave the page
  useEffect(() => {
    const look = () => void client.invalidateQueries({ queryKey, exact: true });
    window.addEventListener('focus', look);
    document.addEventListener('visibilitychange', look);
    return () => {
      window.removeEventListener('focus', look);
      document.removeEventListener('visibilitychange', look);
    };
  }, [client]);
  return (
    <EntryLayout title={t('account:again.title')}>
      <SignInForm
        key={begun}
        asked={t('account:again.asked', { name: user.name })}
        account={begun === 0 ? user.account : ''}
        refused={null}
        onEntered={entered}
        onAnother={() => begin(begun + 1)}
      />
      <SsoLink back={paths.landing} aside={t('account:again.elsewhere')} />
      <p className={entry.help}>{t('account:again.another')}</p>
    </EntryLayout>
  );
}
