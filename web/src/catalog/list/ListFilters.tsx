import { longest } from '@onesource/api/foundation/texts/longest';
import { type UpdateCycle, updateCycles } from '@onesource/db/vocabulary';
import { useQuery } from '@tanstack/react-query';
import { Button, Grid, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { textParam, wordsParam } from '../../lib/url-params.ts';
import { DayFilter } from '../../ui/days/DayFilter.tsx';
import { WordFilter } from '../../ui/list/WordFilter.tsx';
import { catalogQueries } from '../queries.ts';

/** By what the list of registrations is narrowed beside its status, as its address says it. */
export const narrowingParams = {
  q: textParam,
  cycle: wordsParam(updateCycles),
  writer: textParam,
  from: textParam,
  until: textParam,
};
export type Narrowing = { q: string; cycle: UpdateCycle[]; writer: string; from: string; until: string };
export const nothingNarrowed: Narrowing = { q: '', cycle: [], writer: '', from: '', until: '' };
export const isNarrowed = ({ q, cycle, writer, from, until }: Narrowing): boolean =>
  [q, writer, from, until].some(Boolean) || cycle.length > 0;

type Props = { value: Narrowing; onChange: (change: Partial<Narrowing>) => void };

/** Words of the name, or a piece of the code. */
export function ListWords({ value, onChange }: Props) {
  const { t } = useTranslation('catalog');
  return <WordFilter label={t('list.words')} max={longest.words} value={value.q} onSearch={(q) => onChange({ q })} />;
}

/** Cycle, who wrote, and the days of the last step, which on a phone are asked for. */
export function ListFilters(props: Props) {
  const { t } = useTranslation('catalog');
  const narrow = Grid.useBreakpoint().md === false;
  const [asked, ask] = useState(isNarrowed({ ...props.value, q: '' }));
  return narrow && !asked ? <Button onClick={() => ask(true)}>{t('list.more')}</Button> : <Filters {...props} />;
}

function Filters({ value, onChange }: Props) {
  const { t } = useTranslation(['catalog', 'content', 'vocabulary']);
  const { data: writers } = useQuery(catalogQueries.writers());
  return (
    <>
      <Select<UpdateCycle[]>
        mode="multiple"
        allowClear
        aria-label={t('content:field.updateCycle')}
        placeholder={t('catalog:list.anyCycle')}
        maxTagCount="responsive"
        optionFilterProp="label"
        value={value.cycle}
        options={updateCycles.map((cycle) => ({ value: cycle, label: t(`vocabulary:updateCycle.${cycle}`) }))}
        onChange={(cycle) => onChange({ cycle })}
      />
      <Select<string>
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        aria-label={t('catalog:list.writer')}
        placeholder={t('catalog:list.anyWriter')}
        loading={!writers}
        value={value.writer || null}
        options={(writers?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(writer: string | undefined) => onChange({ writer: writer ?? '' })}
      />
      {(['from', 'until'] as const).map((field) => (
        <DayFilter
          key={field}
          label={t(`catalog:list.${field}`)}
          value={value[field]}
          onChange={(day) => onChange({ [field]: day })}
        />
      ))}
    </>
  );
}
