import type { Sensitivity, ShareType } from '@onesource/db/vocabulary';
import { Checkbox, Input } from 'antd';
import { useState } from 'react';
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

/** From so many on they are not taken in at a glance: then they can be searched. */
const searched = 20;

/** Chooses items by ticking them; the box in the head ticks those that are shown. A control of a form. */
export function ItemPicker({ items, label, short = false, id, value = [], onChange }: Props) {
  const { t } = useTranslation('requests');
  const [words, search] = useState('');
  const shown = items.filter(({ name }) => name.toLowerCase().includes(words.trim().toLowerCase()));
  const all = shown.length > 0 && shown.every((item) => value.includes(item.id));
  const some = !all && shown.some((item) => value.includes(item.id));
  const ids = (wanted: (item: Item) => boolean) => items.filter(wanted).map((item) => item.id);
  const tickShown = () => onChange?.(ids((item) => (shown.includes(item) ? !all : value.includes(item.id))));
  const toggle = (toggled: Item) => onChange?.(ids((item) => value.includes(item.id) !== (item.id === toggled.id)));
  return (
    <>
      {items.length > searched && (
        <div className={styles.search}>
          <Input
            type="search"
            allowClear
            aria-label={t('form.searchItems')}
            placeholder={t('form.searchItems')}
            value={words}
            onChange={({ target }) => search(target.value)}
            // Enter searches, which it has; it does not send the form with it
            onPressEnter={(event) => event.preventDefault()}
          />
          <span role="status" className="only-read-out">
            {words.trim() !== '' && t('form.itemsFound', { count: shown.length })}
          </span>
        </div>
      )}
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
                <Checkbox checked={all} indeterminate={some} aria-label={t('form.selectAll')} onChange={tickShown} />
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
            {shown.map((item) => (
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
            {shown.length === 0 && (
              <tr>
                <td colSpan={4}>{t('form.noItemsFound')}</td>
              </tr>
            )}
          </tbody>
        </table>
      </div>
    </>
  );
}
