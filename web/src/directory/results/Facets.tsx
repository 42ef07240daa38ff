import { opennesses, resourceClasses, shareTypes, updateCycles } from '@onesource/db/vocabulary';
import { useTranslation } from 'react-i18next';
import { type Filters, toggled, toggledIndustry } from '../filters.ts';
import { useLabels } from '../use-labels.ts';
import styles from './Facet.module.css';
import { Facet } from './Facet.tsx';
import { industryOptions } from './industry-options.ts';

type Count = { value: string; label: string; count: number };
type Counts = Record<'industry' | 'department' | 'shareType' | 'class', readonly Count[]>;

type Props = {
  filters: Filters;
  facets: Counts;
  onChange: (change: Partial<Filters>) => void;
};

/** What narrows the results, with how many each choice would show. */
export function Facets({ filters, facets, onChange }: Props) {
  const { t } = useTranslation(['directory', 'vocabulary']);
  const labels = useLabels();
  const countOf = (counts: readonly Count[], value: string) =>
    counts.find((count) => count.value === value)?.count ?? 0;
  return (
    <div className={styles.facets}>
      <Facet
        title={t('filter.shareType')}
        options={shareTypes.map((value) => ({
          value,
          label: labels.shareType(value),
          count: countOf(facets.shareType, value),
        }))}
        chosen={filters.shareType}
        onToggle={(value) => onChange({ shareType: toggled(filters.shareType, value) })}
      />
      <Facet
        title={t('filter.industry')}
        options={industryOptions(facets.industry).map((option) => ({
          ...option,
          label: labels.industry(option.value),
        }))}
        chosen={filters.industry}
        onToggle={(value) => onChange({ industry: toggledIndustry(filters.industry, value) })}
      />
      <Facet
        title={t('filter.department')}
        options={facets.department.map(({ value, label, count }) => ({
          value,
          label: labels.department(value, label),
          count,
        }))}
        chosen={filters.department}
        searchable
        onToggle={(value) => onChange({ department: toggled(filters.department, value) })}
      />
      <Facet
        title={t('filter.class')}
        options={resourceClasses.map((value) => ({
          value,
          label: labels.class(value),
          count: countOf(facets.class, value),
        }))}
        chosen={filters.class}
        onToggle={(value) => onChange({ class: toggled(filters.class, value) })}
      />
      {labels.openness && (
        <Facet
          title={t(labels.openness.derived ? 'filter.mode' : 'filter.openness')}
          options={opennesses.map((value) => ({ value, label: labels.openness?.of(value) ?? value }))}
          chosen={filters.openness}
          onToggle={(value) => onChange({ openness: toggled(filters.openness, value) })}
        />
      )}
      <Facet
        title={t('filter.updateCycle')}
        options={updateCycles.map((value) => ({ value, label: t(`vocabulary:updateCycle.${value}`) }))}
        chosen={filters.updateCycle}
        onToggle={(value) => onChange({ updateCycle: toggled(filters.updateCycle, value) })}
      />
    </div>
  );
}
