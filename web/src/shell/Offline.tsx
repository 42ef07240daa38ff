import { onlineManager } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Shell.module.css';

/** Says on every page that the network is gone, as long as it is. */
export function Offline() {
  const { t } = useTranslation('shell');
  const online = useSyncExternalStore(onlineManager.subscribe, () => onlineManager.isOnline());
  return online ? null : (
    <div role="alert" className={styles.offline}>
      {t('offline')}
    </div>
  );
}
