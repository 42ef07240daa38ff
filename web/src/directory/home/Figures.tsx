import { resourceClasses, shareTypes } from '@onesource/db/vocabulary';
import { useTranslation } from 'react-i18next';
import { searchLink } from '../filters.ts';
import { useLabels } from '../use-labels.ts';
import { Bars } from './Bars.tsx';
import styles from './HomePage.module.css';

type Count = { value: string; label: string; count: number };
type Props = { total: number; facets: Record<'industry' | 'department' | 'shareType' | 'class', readonly Count[]> };

/** 目录概况: what the directory holds; each figure leads to the resources that it counts. */
export function Figures({ total, facets }: Props) {
  const { t } = useTranslation('directory');
  const labels = useLabels();
  const inOrder = <Word extends string>(words: readonly Word[], counts: readonly Count[]) =>
    words.map((value) => ({ value, count: counts.find((count) => count.value === value)?.count ?? 0 }));
  return (
    <>
      <p className={styles.quiet}>{t('home.figuresLead', { count: total })}</p>
      <div className={styles.charts}>
        <div className={styles.stacked}>
          <Bars
            title={t('home.byShareType')}
            bars={inOrder(shareTypes, facets.shareType).map(({ value, count }) => ({
              key: value,
              label: labels.shareType(value),
              to: searchLink({ shareType: [value] }),
              count,
            }))}
          />
          <Bars
            title={t('home.byClass')}
            bars={inOrder(resourceClasses, facets.class).map(({ value, count }) => ({
              key: value,
              label: labels.class(value),
              to: searchLink({ class: [value] }),
              count,
            }))}
          />
        </div>
        <Bars
          title={t('home.byDepartment')}
          bars={facets.department.slice(0, 8).map(({ value, label, count }) => ({
            key: value,
            label: labels.department(value, label),
            to: searchLink({ department: [value] }),
            count,
          }))}
        />
        <Bars
          title={t('home.byIndustry')}
          bars={facets.industry.slice(0, 8).map(({ value, count }) => ({
            key: value,
            label: labels.industry(value),
            to: searchLink({ industry: [value] }),
            count,
          }))}
        />
      </div>
    </>
  );
}
