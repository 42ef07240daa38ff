import { QRCode, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { hasCode } from '../../lib/failure.ts';
import { beginSecondFactor, confirmSecondFactor } from '../queries.ts';
import { CodeForm } from './CodeForm.tsx';
import styles from './Factor.module.css';
import { RecoveryCodes } from './RecoveryCodes.tsx';

type Begun = Awaited<ReturnType<typeof beginSecondFactor>>;
type Props = { onDone: () => void; onCancel?: () => void };

/** Enrols an authenticator: the password, a picture to scan, a first code, and the recovery codes to be noted. */
export function FactorSetup({ onDone, onCancel }: Props) {
  const { t } = useTranslation('account');
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const [begun, setBegun] = useState<Begun | null>(null);
  const begin = async ({ current }: { current: string }) => {
    try {
      setBegun(await beginSecondFactor({ current }));
    } catch (error) {
      if (!hasCode(error, 'second_factor_there')) throw error;
      // Set up in another window meanwhile
      onDone();
    }
  };
  if (codes) return <RecoveryCodes codes={codes} onNoted={onDone} />;
  if (!begun)
    return (
      <div className={styles.steps}>
        <CodeForm asks={['current']} submit={t('factor.begin')} onSubmit={begin} onCancel={onCancel} />
      </div>
    );
  return (
    <div className={styles.steps}>
      <p>{t('factor.scan')}</p>
      <QRCode value={begun.uri} size={180} aria-label={t('factor.picture')} role="img" />
      <div>
        {t('factor.bySecret')}{' '}
        <Typography.Text code copyable={{ tooltips: [t('factor.copy'), t('factor.copied')] }} className={styles.secret}>
          {begun.secret}
        </Typography.Text>
      </div>
      <CodeForm
        key="code"
        first
        asks={['code']}
        submit={t('factor.confirm')}
        onSubmit={async ({ code }) => setCodes((await confirmSecondFactor({ code })).recoveryCodes)}
        onCancel={onCancel}
      />
    </div>
  );
}
