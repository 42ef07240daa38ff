import type { FieldChange, ItemChange } from '@onesource/api/areas/catalog/rules/fields/diff';
import type { ResourceClass } from '@onesource/db/vocabulary';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DataText } from '../ui/DataText.tsx';
import { ScrollRegion } from '../ui/ScrollRegion.tsx';
import { ToneTag } from '../ui/ToneTag.tsx';
import { useContentWords } from './content-words.ts';
import styles from './RevisionChanges.module.css';

type Props = {
  fields: readonly Pick<FieldChange, 'field' | 'before' | 'after'>[];
  items: readonly ItemChange[];
  resourceClass: ResourceClass | null;
  /** What stands beside the name of a field, or of an item that is still there. */
  beside?: (place: { field: FieldChange['field'] | 'items'; item: { id: string; name: string } | null }) => ReactNode;
};

const tones = { added: 'green', removed: 'red', changed: 'amber' } as const;

/** What a revision changes, field by field and item by item, in words. */
export function RevisionChanges({ fields, items, resourceClass, beside }: Props) {
  const { t } = useTranslation('content');
  const words = useContentWords(resourceClass);
  if (fields.length === 0 && items.length === 0) return <p>{t('noChange')}</p>;
  return (
    <ScrollRegion label={t('changes')}>
      <table className={styles.changes}>
        <thead>
          <tr>
            <th scope="col">{t('what')}</th>
            <th scope="col">{t('before')}</th>
            <th scope="col">{t('after')}</th>
          </tr>
        </thead>
        <tbody>
          {fields.map(({ field, before, after }) => (
            <tr key={field}>
              <th scope="row">
                {t(`field.${field}`)} {beside?.({ field, item: null })}
              </th>
              <Value words={words.ofField(field, before)} was />
              <Value words={words.ofField(field, after)} />
            </tr>
          ))}
          {items.map(({ id, name, change, fields: changed }) => (
            <tr key={id}>
              <th scope="row">
                <DataText>{name}</DataText> <ToneTag tone={tones[change]}>{t(`change.${change}`)}</ToneTag>{' '}
                {change !== 'removed' && beside?.({ field: 'items', item: { id, name } })}
              </th>
              <td className={styles.before}>
                {changed.map(({ field, before }) => (
                  <div key={field}>
                    {t('pair', { name: t(`item.${field}`), value: words.ofItem(field, before) || t('empty') })}
                  </div>
                ))}
              </td>
              <td>
                {changed.map(({ field, after }) => (
                  <div key={field}>
                    {t('pair', { name: t(`item.${field}`), value: words.ofItem(field, after) || t('empty') })}
                  </div>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function Value({ words, was = false }: { words: string; was?: boolean }) {
  const { t } = useTranslation('content');
  return (
    <td className={was ? styles.before : undefined}>
      {words ? <DataText>{words}</DataText> : <span className={styles.empty}>{t('empty')}</span>}
    </td>
  );
}
