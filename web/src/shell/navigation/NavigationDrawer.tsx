import { Drawer } from 'antd';
import { useTranslation } from 'react-i18next';
import { LanguageSwitch } from '../LanguageSwitch.tsx';
import styles from '../Shell.module.css';
import { Navigation } from './Navigation.tsx';
import type { NavGroup } from './nav.ts';

type Props = { groups: readonly NavGroup[]; open: boolean; onClose: () => void };

/** The navigation of a small screen. */
export function NavigationDrawer({ groups, open, onClose }: Props) {
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
      <Navigation groups={groups} onLeave={onClose} />
      <LanguageSwitch />
    </Drawer>
  );
}
