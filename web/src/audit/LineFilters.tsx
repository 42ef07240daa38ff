import { longest } from '@onesource/api/foundation/texts/longest';
import { type AuditResult, auditResults, type SubjectType, subjectTypes } from '@onesource/db/vocabulary';
import { Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DayFilter } from '../ui/days/DayFilter.tsx';
import { WordFilter } from '../ui/list/WordFilter.tsx';
import styles from './Audit.module.css';
import type { Filters } from './queries.ts';
import { useActionNames } from './use-action-names.ts';

type Props = {
  filters: Filters;
  /** Those to choose among; none: all. */
  actions: readonly string[];
  onChange: (change: Partial<Filters>) => void;
  children: ReactNode;
};

/** Who, what, about what, with what result, from where and when. */
export function LineFilters({ filters, actions, onChange, children }: Props) {
  const { t } = useTranslation(['audit', 'vocabulary']);
  const names = useActionNames();
  const words = (field: 'actor' | 'subjectId' | 'ip', label: string, className = styles.field) => (
    <WordFilter
      max={longest.filter}
      label={label}
      className={className}
      value={filters[field]}
      onSearch={(value) => onChange({ [field]: value })}
    />
  );
  const day = (field: 'from' | 'until') => (
    <DayFilter
      label={t(field)}
      className={styles.field}
      value={filters[field]}
      onChange={(value) => onChange({ [field]: value })}
    />
  );
  return (
    <search className={styles.filters} aria-label={t('filters')}>
      {words('actor', t('actor'))}
      <Select<string | null>
        allowClear
        showSearch
        className={styles.wide}
        aria-label={t('what')}
        placeholder={t('action')}
        value={filters.action || null}
        onChange={(action) => onChange({ action: action ?? '' })}
        filterOption={(typed, option) =>
          `${option?.label} ${option?.value}`.toLowerCase().includes(typed.toLowerCase())
        }
        options={(actions.length > 0 ? actions : Object.keys(names)).map((value) => ({
          value,
          label: names[value] ?? value,
        }))}
      />
      <Select<SubjectType | null>
        allowClear
        className={styles.field}
        aria-label={t('about')}
        placeholder={t('anySubject')}
        value={filters.subject}
        onChange={(subject) => onChange({ subject: subject ?? null })}
        options={subjectTypes.map((value) => ({ value, label: t(`vocabulary:subjectType.${value}`) }))}
      />
      {words('subjectId', t('subject'), styles.wide)}
      <Select<AuditResult | null>
        allowClear
        className={styles.field}
        aria-label={t('result')}
        placeholder={t('anyResult')}
        value={filters.result}
        onChange={(result) => onChange({ result: result ?? null })}
        options={auditResults.map((value) => ({ value, label: t(value) }))}
      />
      {words('ip', t('ip'))}
      {day('from')}
      {day('until')}
      {children}
    </search>
  );
}
