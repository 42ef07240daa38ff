import { DownOutlined, KeyOutlined, LogoutOutlined, SafetyOutlined, UserOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router-dom';
import { useLocale } from '../i18n/use-locale.ts';
import { formatDate } from '../lib/dates.ts';
import { paths } from '../paths.ts';
import { useSession } from '../session/session.ts';
import { useSignOut } from '../session/use-sign-out.ts';
import styles from './Shell.module.css';
import own from './UserMenu.module.css';

/** Who is signed in, as what, since when; and the way out. */
export function UserMenu({ small }: { small: boolean }) {
  const { t } = useTranslation(['shell', 'vocabulary']);
  const { locale, dataLang } = useLocale();
  const { user, department, roles, previousSignInAt } = useSession();
  const navigate = useNavigate();
  const leave = useSignOut();
  const held = [...new Set(roles.map(({ role }) => t(`vocabulary:role.${role}`)))];
  const since = previousSignInAt
    ? t('shell:previousSignIn', { date: formatDate(previousSignInAt, locale, { time: true }) })
    : t('shell:firstSignIn');
  return (
    <Dropdown
      trigger={['click']}
      placement="bottomRight"
      menu={{
        items: [
          {
            key: 'password',
            icon: <KeyOutlined aria-hidden />,
            label: t('shell:changePassword'),
            onClick: () => void navigate(paths.password),
          },
          {
            key: 'security',
            icon: <SafetyOutlined aria-hidden />,
            label: t('shell:security'),
            onClick: () => void navigate(paths.security),
          },
          { key: 'leave', icon: <LogoutOutlined aria-hidden />, label: t('shell:signOut'), onClick: leave },
        ],
      }}
      popupRender={(menu) => (
        <div className={own.panel}>
          <div className={own.who}>
            <div className={own.name}>
              <span lang={dataLang}>{user.name}</span> <span className={own.quiet}>{user.account}</span>
            </div>
            <div lang={dataLang}>{department.name}</div>
            <div>{held.join(locale === 'en' ? ', ' : '、')}</div>
            <div className={own.quiet}>{since}</div>
          </div>
          {menu}
        </div>
      )}
    >
      <Button
        type="text"
        className={styles.onInk}
        icon={<UserOutlined aria-hidden />}
        aria-label={small ? `${t('shell:account')} ${user.name}` : undefined}
      >
        {!small && (
          <>
            <span lang={dataLang}>{user.name}</span>
            <DownOutlined aria-hidden style={{ marginInlineStart: 4, fontSize: 10 }} />
          </>
        )}
      </Button>
    </Dropdown>
  );
}
