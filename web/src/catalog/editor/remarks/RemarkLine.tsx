import { use } from 'react';
import { useTranslation } from 'react-i18next';
import styles from '../../page/remarks/Remarks.module.css';
import { RemarksContext } from './use-remarks.ts';

/** What whoever sent it back said of an item, or of a section as a whole. */
export function RemarkLine({ of }: { of: string | null }) {
  const { t } = useTranslation('catalog');
  const text = use(RemarksContext).get(of ?? '');
  return text && <p className={styles.said}>{t('remark.word', { text })}</p>;
}
