import { type AuditResult, auditResults, type SubjectType, subjectTypes } from '@onesource/db/vocabulary';
import { Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Audit.module.css';
import type { Filters } from './queries.ts';

type Props = { filters: Filters; onChange: (change: Partial<Filters>) => void; children: ReactNode };

/** Who, what, about what, with what result, from where and when. */
export function LineFilters({ filters, onChange, children }: Props) {
  const { t } = useTranslation(['audit', 'vocabulary']);
  const words = (field: 'actor' | 'action' | 'subjectId' | 'ip', label: string, className = styles.field) => (
    <Input.Search
      key={`${field} ${filters[field]}`}
      allowClear
      className={className}
      aria-label={label}
      placeholder={label}
      defaultValue={filters[field]}
      maxLength={80}
      onSearch={(value) => onChange({ [field]: value.trim() })}
    />
  );
  const day = (field: 'from' | 'until') => (
    <Input
      key={field}
      type="date"
      className={styles.field}
      aria-label={t(field)}
      prefix={<span className={styles.quiet}>{t(field)}</span>}
      value={filters[field]}
      onChange={({ target }) => onChange({ [field]: target.value })}
    />
  );
  return (
    <search className={styles.filters} aria-label={t('filters')}>
      {words('actor', t('actor'))}
      {words('action', t('action'), styles.wide)}
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
