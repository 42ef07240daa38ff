import { longest } from '@onesource/api/foundation/texts/longest';
import { claimStates, taskKinds, taskSorts, urgencies } from '@onesource/db/vocabulary';
import { Button, Segmented, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { WordFilter } from '../../ui/list/WordFilter.tsx';
import { DepartmentFilter } from '../../words/DepartmentFilter.tsx';
import styles from '../InboxPage.module.css';
import { type InboxFilters, inboxStates } from '../queries.ts';
import type { Due } from '../urgency.ts';

const orders = ['due', ...taskSorts] as const;
type ClaimState = (typeof claimStates)[number];
type Order = (typeof orders)[number];

type Props = {
  filters: InboxFilters;
  kinds: readonly { kind: InboxFilters['kind'][number]; count: number }[];
  due: Due;
  onChange: (changes: Partial<InboxFilters>) => void;
};

/** To be done or done, about what, by when, and of which kind, with how many there are of each. */
export function Filters({ filters, kinds, due, onChange }: Props) {
  const { t } = useTranslation(['inbox', 'vocabulary']);
  const total = kinds.reduce((sum, { count }) => sum + count, 0);
  const shown = taskKinds.flatMap((kind) => {
    const count = kinds.find((known) => known.kind === kind)?.count ?? 0;
    return count > 0 || filters.kind.includes(kind) ? [{ kind, count }] : [];
  });
  const toggle = (kind: InboxFilters['kind'][number]) =>
    onChange({
      kind: filters.kind.includes(kind) ? filters.kind.filter((other) => other !== kind) : [...filters.kind, kind],
    });
  const open = filters.state === 'open';
  const urgent = open ? urgencies.filter((urgency) => due[urgency] > 0 || filters.due === urgency) : [];
  return (
    <div className={styles.filters}>
      <Segmented
        block
        aria-label={t('inbox:state')}
        value={filters.state}
        options={inboxStates.map((value) => ({ value, label: t(`inbox:${value}`) }))}
        onChange={(state) => onChange({ state, kind: [], due: null, claim: null })}
      />
      <search className={styles.find} aria-label={t('inbox:find')}>
        <WordFilter label={t('inbox:words')} value={filters.q} max={longest.words} onSearch={(q) => onChange({ q })} />
        {open && (
          <Select<Order>
            className={styles.sort}
            aria-label={t('inbox:sort')}
            value={filters.sort ?? 'due'}
            options={orders.map((value) => ({ value, label: t(`inbox:sorts.${value}`) }))}
            onChange={(sort) => onChange({ sort: sort === 'due' ? null : sort })}
          />
        )}
      </search>
      <div className={styles.find}>
        <DepartmentFilter
          label={t('inbox:department')}
          value={filters.department}
          onChange={(department) => onChange({ department })}
        />
        {open && (
          <Select<ClaimState>
            allowClear
            className={styles.sort}
            aria-label={t('inbox:claimFilter')}
            placeholder={t('inbox:claimFilter')}
            value={filters.claim}
            options={claimStates.map((value) => ({ value, label: t(`inbox:claimStates.${value}`) }))}
            onChange={(claim) => onChange({ claim: claim ?? null })}
          />
        )}
      </div>
      {urgent.length > 0 && (
        <fieldset className={styles.kinds}>
          <legend className="only-read-out">{t('inbox:dueFilter')}</legend>
          {urgent.map((urgency) => (
            <Kind
              key={urgency}
              pressed={filters.due === urgency}
              onToggle={() => onChange({ due: filters.due === urgency ? null : urgency })}
            >
              {t('inbox:kindCount', { kind: t(`inbox:urgency.${urgency}`), count: due[urgency] })}
            </Kind>
          ))}
        </fieldset>
      )}
      {shown.length > 1 && (
        <fieldset className={styles.kinds}>
          <legend className="only-read-out">{t('inbox:kinds')}</legend>
          <Kind pressed={filters.kind.length === 0} onToggle={() => onChange({ kind: [] })}>
            {t('inbox:kindCount', { kind: t('inbox:everyKind'), count: total })}
          </Kind>
          {shown.map(({ kind, count }) => (
            <Kind key={kind} pressed={filters.kind.includes(kind)} onToggle={() => toggle(kind)}>
              {t('inbox:kindCount', { kind: t(`vocabulary:taskKind.${kind}`), count })}
            </Kind>
          ))}
        </fieldset>
      )}
    </div>
  );
}

type KindProps = { pressed: boolean; onToggle: () => void; children: string };

function Kind({ pressed, onToggle, children }: KindProps) {
  return (
    <Button
      size="small"
      shape="round"
      color={pressed ? 'primary' : 'default'}
      variant={pressed ? 'solid' : 'outlined'}
      aria-pressed={pressed}
      onClick={onToggle}
    >
      {children}
    </Button>
  );
}
