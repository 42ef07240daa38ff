import { Drawer } from 'antd';
import { useTranslation } from 'react-i18next';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { Navigation } from './Navigation.tsx';
import styles from './Shell.module.css';

/** The navigation of a small screen. */
export function NavigationDrawer({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation('common');
  return (
    <Drawer
      open={open}
      onClose={onClose}
      placement="left"
      size={280}
      title={t('product.full')}
      rootClassName={styles.drawer}
    >
      <Navigation mode="drawer" onLeave={onClose} />
      <LanguageSwitch className={styles.onInk} />
    </Drawer>
  );
}
