import { useMutation } from '@tanstack/react-query';
import { QRCode, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { hasCode } from '../../lib/failure.ts';
import { beginSecondFactor, confirmSecondFactor } from '../queries.ts';
import { CodeForm } from './CodeForm.tsx';
import styles from './Factor.module.css';
import { RecoveryCodes } from './RecoveryCodes.tsx';

/** Enrols an authenticator: the password, a picture to scan, a first code, and the recovery codes to be noted. */
export function FactorSetup({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('session');
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const beginning = useMutation({
    mutationFn: beginSecondFactor,
    onError: (error) => {
      // Set up in another window meanwhile
      if (hasCode(error, 'second_factor_there')) onDone();
    },
  });
  const confirming = useMutation({
    mutationFn: confirmSecondFactor,
    onSuccess: ({ recoveryCodes }) => setCodes(recoveryCodes),
  });
  if (codes) return <RecoveryCodes codes={codes} onNoted={onDone} />;
  const begun = beginning.data;
  if (!begun)
    return (
      <div className={styles.steps}>
        <CodeForm
          asks={['current']}
          submit={t('factor.begin')}
          onSubmit={({ current }) => beginning.mutateAsync({ current })}
        />
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
        onSubmit={({ code }) => confirming.mutateAsync({ code })}
      />
    </div>
  );
}
