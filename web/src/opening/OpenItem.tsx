import type { openEntryView } from '@onesource/api/areas/opening/view';
import { useTranslation } from 'react-i18next';
import { generatePath, Link } from 'react-router-dom';
import { useLocale } from '../i18n/use-locale.ts';
import { paths } from '../paths.ts';
import { DateText } from '../ui/DateText.tsx';
import { ToneTag } from '../ui/ToneTag.tsx';
import styles from './OpenItem.module.css';

/** One entry in the list; `label`: how it is had, in the words of the regulation. */
export function OpenItem({ entry, label }: { entry: ReturnType<typeof openEntryView>; label: string }) {
  const { t } = useTranslation(['opening', 'vocabulary']);
  const { localized, dataLang, locale } = useLocale();
  const { name, nameEn } = entry.department;
  return (
    <article className={styles.entry}>
      <div className={styles.line}>
        <h2 className={styles.name} lang={dataLang}>
          <Link to={generatePath(paths.openEntry, { id: entry.id })}>{entry.name}</Link>
        </h2>
        <ToneTag tone={entry.openness === 'open' ? 'green' : 'amber'}>{label}</ToneTag>
      </div>
      <p className={styles.summary} lang={dataLang}>
        {entry.summary}
      </p>
      <ul className={styles.facts}>
        <li className={styles.provider}>{locale === 'en' && nameEn ? nameEn : name}</li>
        <li>{localized(entry.section.label)}</li>
        <li>{t(`vocabulary:updateCycle.${entry.updateCycle}`)}</li>
        <li>{t('items', { count: entry.itemCount })}</li>
        {entry.rows !== null && <li>{t('rows', { count: entry.rows })}</li>}
        <li>
          {t('changed')} <DateText value={entry.changedAt} />
        </li>
      </ul>
    </article>
  );
}
