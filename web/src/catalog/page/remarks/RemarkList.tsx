import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DataText } from '../../../ui/DataText.tsx';
import styles from './Remarks.module.css';
import type { Remark } from './remarks.ts';

type Props = {
  remarks: readonly Remark[];
  /** What stands behind each, e.g. a way to its place. */
  after?: (remark: Remark) => ReactNode;
};

/** What is to be corrected, field by field. */
export function RemarkList({ remarks, after }: Props) {
  const { t } = useTranslation(['catalog', 'content']);
  if (remarks.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={t('remark.list')}>
      {remarks.map((remark) => (
        <li key={`${remark.field} ${remark.item?.id}`}>
          <strong>
            {t(`content:field.${remark.field}`)}
            {remark.item && (
              <>
                {' · '}
                <DataText>{remark.item.name}</DataText>
              </>
            )}
          </strong>{' '}
          <DataText>{remark.text}</DataText> {after?.(remark)}
        </li>
      ))}
    </ul>
  );
}
