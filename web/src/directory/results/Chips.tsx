import { CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { type Filters, noFilters } from '../filters.ts';
import { useLabels } from '../use-labels.ts';
import styles from './ResultsPage.module.css';

type Chip = { key: string; label: string; without: Partial<Filters> };

/** The conditions in force, each with a way to drop it. */
export function Chips({ filters, onChange }: { filters: Filters; onChange: (change: Partial<Filters>) => void }) {
  const { t } = useTranslation(['directory', 'vocabulary']);
  const labels = useLabels();
  const without = <Value,>(values: readonly Value[], value: Value) => values.filter((other) => other !== value);
  const chips: Chip[] = [
    ...(filters.q ? [{ key: 'q', label: t('filter.words', { q: filters.q }), without: { q: '' } }] : []),
    ...filters.industry.map((code) => ({
      key: code,
      label: labels.industry(code),
      without: { industry: without(filters.industry, code) },
    })),
    ...filters.department.map((id) => ({
      key: id,
      label: labels.department(id, t('filter.department')),
      without: { department: without(filters.department, id) },
    })),
    ...filters.shareType.map((word) => ({
      key: word,
      label: labels.shareType(word),
      without: { shareType: without(filters.shareType, word) },
    })),
    ...filters.class.map((word) => ({
      key: word,
      label: labels.class(word),
      without: { class: without(filters.class, word) },
    })),
    ...(filters.classification
      ? [
          {
            key: 'classification',
            label: labels.classification(filters.classification).at(-1) ?? filters.classification,
            without: { classification: '' },
          },
        ]
      : []),
    ...filters.openness.map((word) => ({
      key: word,
      label: labels.openness?.of(word) ?? t(`vocabulary:openness.${word}`),
      without: { openness: without(filters.openness, word) },
    })),
    ...filters.updateCycle.map((word) => ({
      key: word,
      label: t(`vocabulary:updateCycle.${word}`),
      without: { updateCycle: without(filters.updateCycle, word) },
    })),
  ];
  if (chips.length === 0) return null;
  return (
    <ul className={`${styles.chips} not-printed`} aria-label={t('filter.active')}>
      {chips.map((chip) => (
        <li key={chip.key}>
          <button
            type="button"
            className={styles.chip}
            aria-label={t('filter.remove', { label: chip.label })}
            onClick={() => onChange(chip.without)}
          >
            <span>{chip.label}</span>
            <CloseOutlined aria-hidden />
          </button>
        </li>
      ))}
      <li>
        <Button type="link" size="small" onClick={() => onChange({ ...noFilters, q: '' })}>
          {t('filter.clear')}
        </Button>
      </li>
    </ul>
  );
}
