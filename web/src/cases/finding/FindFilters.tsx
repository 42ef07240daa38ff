import { longest } from '@onesource/api/foundation/texts/longest';
import { urgencies } from '@onesource/db/vocabulary';
import { Button, Grid, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DayFilter } from '../../ui/days/DayFilter.tsx';
import { WordFilter } from '../../ui/list/WordFilter.tsx';
import { DepartmentFilter } from '../../words/DepartmentFilter.tsx';
import { ExportButton } from './ExportButton.tsx';
import type { Finding } from './finding.ts';

type Props = {
  value: Finding;
  onChange: (change: Partial<Finding>) => void;
  /** Where what is shown is to be had as a workbook. */
  exported: string;
  /** Whether departments and days are those of a figure, which says so itself. */
  counted?: boolean;
};

/** Words of the number, the resource, the departments or the matter: what a list begins with. */
export function FindWords({ value, onChange }: Pick<Props, 'value' | 'onChange'>) {
  const { t } = useTranslation('lists');
  return <WordFilter label={t('words')} max={longest.words} value={value.q} onSearch={(q) => onChange({ q })} />;
}

/** Departments, days and how near the last day is, which on a phone are asked for; and the way to have the list. */
export function FindFilters({ value, onChange, exported, counted = false }: Props) {
  const { t } = useTranslation('lists');
  const narrow = Grid.useBreakpoint().md === false;
  const [asked, ask] = useState(value.due !== null || value.department + value.from + value.until !== '');
  return (
    <>
      {narrow && !asked ? (
        <Button onClick={() => ask(true)}>{t('more')}</Button>
      ) : (
        <>
          <Select
            allowClear
            aria-label={t('due')}
            placeholder={t('anyDue')}
            value={value.due}
            options={urgencies.map((due) => ({ value: due, label: t(`urgency.${due}`) }))}
            onChange={(due) => onChange({ due: due ?? null })}
          />
          {!counted && <DepartmentsAndDays value={value} onChange={onChange} />}
        </>
      )}
      <div>
        <ExportButton href={exported} />
      </div>
    </>
  );
}

function DepartmentsAndDays({ value, onChange }: Pick<Props, 'value' | 'onChange'>) {
  const { t } = useTranslation('lists');
  return (
    <>
      <DepartmentFilter
        label={t('department')}
        value={value.department}
        onChange={(department) => onChange({ department })}
      />
      {(['from', 'until'] as const).map((field) => (
        <DayFilter key={field} label={t(field)} value={value[field]} onChange={(day) => onChange({ [field]: day })} />
      ))}
    </>
  );
}
