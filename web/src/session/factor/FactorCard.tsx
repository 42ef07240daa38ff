import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Card } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DateText } from '../../ui/DateText.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { useToasts } from '../../ui/toasts.ts';
import { removeSecondFactor, renewRecoveryCodes, sessionQueries } from '../queries.ts';
import { CodeForm } from './CodeForm.tsx';
import styles from './Factor.module.css';
import { FactorSetup } from './FactorSetup.tsx';
import { RecoveryCodes } from './RecoveryCodes.tsx';

type Doing = 'setup' | 'renew' | 'remove' | null;

/** 双因素: one's own authenticator and recovery codes. */
export function FactorCard() {
  const { t } = useTranslation('account');
  const { message } = useToasts();
  const client = useQueryClient();
  const [doing, setDoing] = useState<Doing>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const factor = useQuery(sessionQueries.secondFactor());
  const over = () => {
    setDoing(null);
    setCodes(null);
    void client.invalidateQueries({ queryKey: sessionQueries.current().queryKey });
  };
  return (
    <Card title={<h2 className={styles.heading}>{t('factor.title')}</h2>}>
      <Loaded query={factor}>
        {({ enrolled, since, required, recoveryCodesLeft }) => {
          if (codes) return <RecoveryCodes codes={codes} onNoted={over} />;
          if (doing === 'setup') return <FactorSetup onDone={over} onCancel={over} />;
          if (doing === 'renew')
            return (
              <CodeForm
                asks={['current', 'code']}
                submit={t('factor.renew')}
                onSubmit={async (fields) => setCodes((await renewRecoveryCodes(fields)).recoveryCodes)}
                onCancel={over}
              />
            );
          if (doing === 'remove')
            return (
              <CodeForm
                danger
                asks={['current', 'code']}
                submit={t('factor.remove')}
                onSubmit={async (fields) => {
                  await removeSecondFactor(fields);
                  message.success(t('factor.removed'));
                  over();
                }}
                onCancel={over}
              />
            );
          return (
            <div className={styles.steps}>
              <div>
                {since === null ? (
                  t('factor.none')
                ) : (
                  <>
                    {t('factor.since')} <DateText value={since} />
                    <div>{t('factor.left', { count: recoveryCodesLeft })}</div>
                  </>
                )}
              </div>
              <div className={styles.buttons}>
                {!enrolled && (
                  <Button type="primary" onClick={() => setDoing('setup')}>
                    {t('factor.setUp')}
                  </Button>
                )}
                {enrolled && <Button onClick={() => setDoing('renew')}>{t('factor.renew')}</Button>}
                {enrolled && !required && <Button onClick={() => setDoing('remove')}>{t('factor.remove')}</Button>}
              </div>
            </div>
          );
        }}
      </Loaded>
    </Card>
  );
}
