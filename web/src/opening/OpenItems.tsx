import type { OpenEntry } from '@onesource/api/areas/opening/queries';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../i18n/use-locale.ts';
import { ScrollRegion } from '../ui/ScrollRegion.tsx';
import { Section } from '../ui/Section.tsx';
import styles from './OpenTable.module.css';

/** The items that are open, and how each is had. */
export function OpenItems({ items, labels }: Pick<OpenEntry, 'items' | 'labels'>) {
  const { t } = useTranslation(['opening', 'vocabulary']);
  const { localized, dataLang } = useLocale();
  return (
    <Section title={t('itemsOpen', { count: items.length })}>
      <ScrollRegion label={t('itemsOpen', { count: items.length })}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('item')}</th>
              <th scope="col">{t('type')}</th>
              <th scope="col">{t('openness')}</th>
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <tr key={item.id}>
                <th scope="row" lang={dataLang}>
                  {item.name}
                </th>
                <td>
                  {item.dataType ? t(`vocabulary:dataType.${item.dataType}`) : '—'}
                  {item.length ? ` (${item.length})` : ''}
                </td>
                <td>{localized(labels[item.openness])}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </Section>
  );
}
