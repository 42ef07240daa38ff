import type { RequestView } from '@onesource/api/areas/requests/view';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../../i18n/use-locale.ts';
import { formatDate } from '../../../lib/dates.ts';
import { dataIn, Sentence } from '../../../ui/Sentence.tsx';
import styles from '../Several.module.css';

/** 数据范围 in words: every limit of it. */
export function Rows({ rows }: Pick<NonNullable<RequestView['grant']>, 'rows'>) {
  const { t } = useTranslation('requests');
  const { locale } = useLocale();
  if (rows.length === 0) return t('reach.allRows');
  return (
    <span className={styles.several}>
      {rows.map((limit) => (
        <span key={limit.itemId}>
          <Sentence>
            {limit.kind === 'values'
              ? t('reach.isOneOf', { name: dataIn(limit.name), values: dataIn(limit.values.join('、')) })
              : t('reach.isWithin', {
                  name: dataIn(limit.name),
                  from: formatDate(limit.from, locale),
                  until: formatDate(limit.until, locale),
                })}
          </Sentence>
        </span>
      ))}
    </span>
  );
}
