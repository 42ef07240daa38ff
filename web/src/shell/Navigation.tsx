import { Menu, type MenuProps } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router-dom';
import { useSession } from '../session/session.ts';
import { navFor, navOf } from './nav.ts';

/** The main navigation: along the top bar, or down the drawer of a small screen. */
export function Navigation({ mode, onLeave }: { mode: 'horizontal' | 'inline'; onLeave?: () => void }) {
  const { t } = useTranslation('shell');
  const items = navFor(useSession());
  const { pathname } = useLocation();
  const current = navOf(items, pathname);
  const entries: MenuProps['items'] = items.map(({ path, label, icon: Icon }) => ({
    key: path,
    icon: <Icon />,
    label: (
      <Link to={path} aria-current={path === current?.path ? 'page' : undefined}>
        {t(`nav.${label}`)}
      </Link>
    ),
  }));
  return (
    <nav aria-label={t('navigation')} style={{ flex: 1, minWidth: 0 }}>
      <Menu theme="dark" mode={mode} items={entries} selectedKeys={current ? [current.path] : []} onClick={onLeave} />
    </nav>
  );
}
