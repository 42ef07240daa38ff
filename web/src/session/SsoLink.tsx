import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import styles from './EntryField.module.css';
import { sessionQueries } from './queries.ts';

type Props = {
  back: string;
  /** It opens in another window, since this one is not to be left: what is said of that. */
  aside?: string;
};

/** The way to unified sign-in (统一身份认证) where there is one, and from there to `back`. */
export function SsoLink({ back, aside }: Props) {
  const { t } = useTranslation('session');
  const { data } = useQuery(sessionQueries.sso());
  if (!data?.offered) return null;
  return (
    <>
      <Button
        size="large"
        block
        className={styles.other}
        // A page of the server's, which leads on to the provider
        href={`/api/sso/start?${new URLSearchParams({ back })}`}
        {...(aside !== undefined && { target: '_blank' })}
      >
        {t('signIn.sso', { name: data.name ?? t('signIn.ssoName') })}
      </Button>
      {aside !== undefined && <p className={styles.hint}>{aside}</p>}
    </>
  );
}
