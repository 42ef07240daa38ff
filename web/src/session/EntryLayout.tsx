import { CheckCircleOutlined, FileSearchOutlined, SendOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LanguageSwitch } from '../shell/LanguageSwitch.tsx';
import { Mark } from '../shell/Mark.tsx';
import styles from './EntryLayout.module.css';

/** The page before the console: what it is on one side, a form on the other. */
export function EntryLayout({
  title,
  children,
  onLeave,
}: {
  title: string;
  children: ReactNode;
  onLeave?: () => void;
}) {
  const { t } = useTranslation(['session', 'common', 'shell']);
  return (
    <div className={styles.entry}>
      <header className={styles.about}>
        <div className={styles.product}>
          <Mark size={36} />
          <span>
            {t('common:product.name')} <span lang="zh-CN">{t('common:product.chinese')}</span>
          </span>
        </div>
        <div className={styles.words}>
          <p className={styles.promise}>{t('session:signIn.promise')}</p>
          <p className={styles.lead}>{t('session:signIn.lead')}</p>
          <ul className={styles.points}>
            <li>
              <FileSearchOutlined aria-hidden /> {t('session:signIn.find')}
            </li>
            <li>
              <SendOutlined aria-hidden /> {t('session:signIn.ask')}
            </li>
            <li>
              <CheckCircleOutlined aria-hidden /> {t('session:signIn.decide')}
            </li>
          </ul>
        </div>
        <Rings />
      </header>
      <main className={styles.form}>
        <div className={styles.top}>
          {onLeave && (
            <Button type="text" onClick={onLeave}>
              {t('shell:signOut')}
            </Button>
          )}
          <LanguageSwitch />
        </div>
        <div className={styles.card}>
          <h1>{title}</h1>
          {children}
        </div>
      </main>
    </div>
  );
}

/** One source and the circles of those who use it. */
function Rings() {
  return (
    <svg className={styles.rings} viewBox="0 0 400 400" aria-hidden="true">
      {[60, 110, 160, 210, 260].map((radius) => (
        <circle key={radius} cx="200" cy="200" r={radius} fill="none" stroke="currentColor" />
      ))}
      <circle cx="200" cy="200" r="14" fill="var(--amber)" />
      {nodes.map(([x, y]) => (
        <circle key={`${x}-${y}`} cx={x} cy={y} r="5" fill="#7fc4bd" />
      ))}
    </svg>
  );
}

const nodes = [
  [242, 158],
  [105, 145],
  [232, 305],
  [52, 140],
  [337, 120],
  [91, 308],
] as const;
