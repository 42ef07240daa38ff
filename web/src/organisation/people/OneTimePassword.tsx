import { Alert, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { dataIn, Sentence } from '../../ui/Sentence.tsx';
import styles from './People.module.css';

type Props = {
  name: string;
  account: string;
  /** null when it was shown before: it is kept nowhere; or when it goes by mail. */
  password: string | null;
  /** The person's address, where it goes by mail. */
  mailedTo: string | null;
};

/** Account and one-time password, to be handed over. */
export function OneTimePassword({ name, account, password, mailedTo }: Props) {
  const { t } = useTranslation('organisation');
  if (mailedTo !== null)
    return (
      <Alert
        type="success"
        showIcon
        role="status"
        title={t('password.title', { name })}
        description={<Sentence>{t('password.mailed', { account, address: dataIn(mailedTo) })}</Sentence>}
      />
    );
  return (
    <Alert
      type={password === null ? 'warning' : 'success'}
      showIcon
      role="status"
      title={t('password.title', { name })}
      description={
        password === null ? (
          t('password.gone')
        ) : (
          <>
            <p>{t('password.text')}</p>
            <dl className={styles.secret}>
              <div>
                <dt>{t('person.account')}</dt>
                <dd>
                  <Typography.Text code copyable={{ tooltips: [t('password.copyAccount'), t('password.copied')] }}>
                    {account}
                  </Typography.Text>
                </dd>
              </div>
              <div>
                <dt>{t('password.label')}</dt>
                <dd>
                  <Typography.Text code strong copyable={{ tooltips: [t('password.copy'), t('password.copied')] }}>
                    {password}
                  </Typography.Text>
                </dd>
              </div>
            </dl>
          </>
        )
      }
    />
  );
}
