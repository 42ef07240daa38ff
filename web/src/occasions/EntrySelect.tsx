import type { EntriesInput } from '@onesource/api/areas/catalog/occasions/inputs';
import { useQuery } from '@tanstack/react-query';
import { Select, type SelectProps } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSettled } from '../lib/use-settled.ts';
import { occasionQueries } from './queries.ts';

type Props = Pick<SelectProps<string | string[]>, 'id' | 'value' | 'onChange' | 'mode' | 'maxCount'> & {
  of: EntriesInput['of'];
  /** Chosen already, when what is offered does not name it. */
  known?: readonly { id: string; name: string }[];
};

/** Entries of the own department, found by their names as one types. */
export function EntrySelect({ of, known = [], ...select }: Props) {
  const { t } = useTranslation('occasions');
  const [typed, setTyped] = useState('');
  const { data, isPending } = useQuery(occasionQueries.entries(of, useSettled(typed.trim())));
  const offered = [...known.filter(({ id }) => !data?.items.some((one) => one.id === id)), ...(data?.items ?? [])];
  return (
    <Select<string | string[]>
      {...select}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      loading={isPending}
      placeholder={t('form.choose')}
      notFoundContent={t('form.noEntry')}
      options={offered.map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}
