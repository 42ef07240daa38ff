import type { NotRead as Left } from '@onesource/db/vocabulary';
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { DataText } from '../ui/DataText.tsx';
import styles from './NotRead.module.css';

/** What of a file was not read, each with its place and what stands there; nothing where all of it was. */
export function NotRead({ parts }: { parts: readonly Left[] }) {
  const { t } = useTranslation(['common', 'vocabulary']);
  if (parts.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      title={t('common:notRead')}
      description={
        <ul className={styles.parts}>
          {parts.map(({ what, sheet, column, value }) => (
            <li key={`${sheet} ${column} ${what} ${value}`}>
              {column !== null && <strong>{column} </strong>}
              {t(`vocabulary:notRead.${what}`)} <DataText>{value}</DataText>
            </li>
          ))}
        </ul>
      }
    />
  );
}
