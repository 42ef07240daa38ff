import { Alert, Button, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import styles from './Factor.module.css';

/** Recovery codes, the only time that anybody can see them. */
export function RecoveryCodes({ codes, onNoted }: { codes: readonly string[]; onNoted: () => void }) {
  const { t } = useTranslation('account');
  return (
    <div className={styles.steps}>
      <Alert type="warning" showIcon title={t('factor.codesTitle')} description={t('factor.codesText')} />
      <ul className={styles.codes}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <Typography.Text copyable={{ text: codes.join('\n'), tooltips: [t('factor.copy'), t('factor.copied')] }}>
        {t('factor.copy')}
      </Typography.Text>
      <Button type="primary" onClick={onNoted}>
        {t('factor.noted')}
      </Button>
    </div>
  );
}
