import type { Sensitivity, ShareType } from '@onesource/db/vocabulary';
import { Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import { DataText } from '../ui/DataText.tsx';
import { ShareTypeTag } from '../words/ShareTypeTag.tsx';
import styles from './Items.module.css';
import { SensitivityTag } from './SensitivityTag.tsx';

type Item = { id: string; name: string; shareType: ShareType; sensitivity: Sensitivity };
type Props = {
  items: readonly Item[];
  /** What the table is about, for screen readers. */
  label: string;
  /** Whether it scrolls within itself after a few rows, in a dialog. */
  short?: boolean;
  /** Given by `Form.Item`. */
  id?: string;
  value?: string[];
  onChange?: (ids: string[]) => void;
};

/** Chooses items by ticking them. A control of a form. */
export function ItemPicker({ items, label, short = false, id, value = [], onChange }: Props) {
  const { t } = useTranslation('requests');
  const all = items.length > 0 && items.every((item) => value.includes(item.id));
  const some = value.length > 0 && !all;
  const ids = (wanted: (item: Item) => boolean) => items.filter(wanted).map((item) => item.id);
  const toggle = (toggled: Item) => onChange?.(ids((item) => value.includes(item.id) !== (item.id === toggled.id)));
  return (
    <div
      className={`${styles.frame} ${short ? styles.short : items.length > 40 ? styles.long : ''}`}
      id={id}
      tabIndex={-1}
    >
      <table className={styles.table}>
        <caption className="only-read-out">{label}</caption>
        <thead>
          <tr>
            <th scope="col" className={styles.tick}>
              <Checkbox
                checked={all}
                indeterminate={some}
                aria-label={t('form.selectAll')}
                onChange={() => onChange?.(all ? [] : ids(() => true))}
              />
            </th>
            <th scope="col">
              {t('form.itemName')}
              <span className={styles.count}>{t('form.selected', { count: value.length })}</span>
            </th>
            <th scope="col">{t('form.itemShare')}</th>
            <th scope="col">{t('form.itemSensitivity')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.id} className={value.includes(item.id) ? styles.ticked : undefined}>
              <td className={styles.tick}>
                <Checkbox
                  id={`${id}-${item.id}`}
                  checked={value.includes(item.id)}
                  aria-label={t('form.select', { name: item.name })}
                  onChange={() => toggle(item)}
                />
              </td>
              <th scope="row">
                <label htmlFor={`${id}-${item.id}`}>
                  <DataText>{item.name}</DataText>
                </label>
              </th>
              <td>
                <ShareTypeTag shareType={item.shareType} />
              </td>
              <td>
                <SensitivityTag sensitivity={item.sensitivity} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
