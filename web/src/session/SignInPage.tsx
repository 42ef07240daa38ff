import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, useNavigate, useSearchParams } from 'react-router-dom';
import { paths } from '../paths.ts';
import { usePageTitle } from '../shell/page/use-page-title.ts';
import styles from './EntryField.module.css';
import { EntryLayout } from './EntryLayout.tsx';
import { sessionQueries, type signIn } from './queries.ts';
import { SignInForm } from './SignInForm.tsx';
import { SsoLink } from './SsoLink.tsx';
import { wayBack } from './way-back.ts';

export function SignInPage() {
  const { t } = useTranslation('session');
  const [search] = useSearchParams();
  const [begun, begin] = useState(0);
  usePageTitle(t('signIn.title'));
  const client = useQueryClient();
  const navigate = useNavigate();
  const session = useQuery(sessionQueries.current());
  const entered = (who: Awaited<ReturnType<typeof signIn>>) => {
    // What somebody else saw on this machine is not shown again.
    client.clear();
    client.setQueryData(sessionQueries.current().queryKey, who);
    return navigate(wayBack(search), { replace: true });
  };
  if (session.data) return <Navigate to={wayBack(search)} replace />;
  return (
    <EntryLayout title={t('signIn.title')}>
      {/* Anew for another account: nothing of what was entered, shown or refused before stays */}
      <SignInForm
        key={begun}
        asked={search.has('back') ? t('signIn.again') : null}
        refused={begun === 0 ? search.get('sso') : null}
        onEntered={entered}
        onAnother={() => begin(begun + 1)}
      />
      <SsoLink back={wayBack(search)} />
      <p className={styles.help}>{t('signIn.help')}</p>
      <p className={styles.help}>
        <Link to={paths.open}>{t('signIn.openData')}</Link>
      </p>
    </EntryLayout>
  );
}
