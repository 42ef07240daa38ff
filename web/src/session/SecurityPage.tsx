import { useTranslation } from 'react-i18next';
import { PageHeader } from '../shell/page/PageHeader.tsx';
import styles from './factor/Factor.module.css';
import { FactorCard } from './factor/FactorCard.tsx';
import { OwnSessions } from './OwnSessions.tsx';

/** 账号安全: one's own second factor and sign-ins. */
export function SecurityPage() {
  const { t } = useTranslation('session');
  return (
    <>
      <PageHeader title={t('security')} />
      <div className={styles.cards}>
        <FactorCard />
        <OwnSessions />
      </div>
    </>
  );
}
