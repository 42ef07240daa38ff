import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import styles from './EntryField.module.css';
import { sessionQueries } from './queries.ts';

/** The way to unified sign-in (统一身份认证) where there is one, and from there to `back`. */
export function SsoLink({ back }: { back: string }) {
  const { t } = useTranslation('session');
  const { data } = useQuery(sessionQueries.sso());
  if (!data?.offered) return null;
  return (
    // A page of the server's, which leads on to the provider
    <Button size="large" block className={styles.other} href={`/api/sso/start?${new URLSearchParams({ back })}`}>
      {t('signIn.sso', { name: data.name ?? t('signIn.ssoName') })}
    </Button>
  );
}
