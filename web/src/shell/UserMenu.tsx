import { DownOutlined, KeyOutlined, LogoutOutlined, SafetyCertificateOutlined, UserOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type ComponentType, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router-dom';
import { useLocale } from '../i18n/use-locale.ts';
import { formatDate } from '../lib/dates.ts';
import { paths } from '../paths.ts';
import { useSession } from '../session/session.ts';
import { useSignOut } from '../session/use-sign-out.ts';
import { DataText } from '../ui/DataText.tsx';
import styles from './Shell.module.css';
import own from './UserMenu.module.css';
import { useMenu } from './use-menu.ts';

type Way = { key: string; icon: ComponentType; label: string; go: () => void };

/** Who is signed in, as what, since when; and the way out. */
export function UserMenu({ small }: { small: boolean }) {
  const { t } = useTranslation(['shell', 'vocabulary']);
  const { locale, dataLang } = useLocale();
  const { user, department, roles, previousSignInAt } = useSession();
  const navigate = useNavigate();
  const leave = useSignOut();
  const id = useId();
  const { open, close, buttonProps, frameProps, menuProps } = useMenu();
  const held = [...new Set(roles.map(({ role }) => t(`vocabulary:role.${role}`)))];
  const since = previousSignInAt
    ? t('shell:previousSignIn', { date: formatDate(previousSignInAt, locale, { time: true }) })
    : t('shell:firstSignIn');
  const ways: Way[] = [
    {
      key: 'password',
      icon: KeyOutlined,
      label: t('shell:changePassword'),
      go: () => void navigate(paths.password),
    },
    {
      key: 'security',
      icon: SafetyCertificateOutlined,
      label: t('shell:security'),
      go: () => void navigate(paths.security),
    },
    { key: 'leave', icon: LogoutOutlined, label: t('shell:signOut'), go: leave },
  ];
  return (
    <div className={own.frame} {...frameProps}>
      <Button
        type="text"
        className={styles.onInk}
        icon={<UserOutlined aria-hidden />}
        aria-label={small ? `${t('shell:account')} ${user.name}` : undefined}
        {...buttonProps}
      >
        {!small && (
          <>
            <span lang={dataLang}>{user.name}</span>
            <DownOutlined aria-hidden className={own.arrow} />
          </>
        )}
      </Button>
      {open && (
        <div className={own.panel}>
          <div className={own.who} id={id}>
            <div className={own.name}>
              <span lang={dataLang}>{user.name}</span> <span className={own.quiet}>{user.account}</span>
            </div>
            <div>
              <DataText>{department.name}</DataText>
            </div>
            <div>{held.join(locale === 'en' ? ', ' : '、')}</div>
            <div className={own.quiet}>{since}</div>
          </div>
          <div role="menu" aria-label={t('shell:account')} aria-describedby={id} className={own.ways} {...menuProps}>
            {ways.map(({ key, icon: Icon, label, go }) => (
              <button
                key={key}
                type="button"
                role="menuitem"
                tabIndex={-1}
                className={own.way}
                onClick={() => {
                  close();
                  go();
                }}
              >
                <Icon aria-hidden /> {label}
              </button>
            ))}
          </div>
        </div>
      )}
    </div>
  );
}
