import type { FormInstance } from 'antd';
import { useEffect, useMemo, useRef } from 'react';
import { detailText } from '../../lib/failure-text.ts';
import type { Values } from './draft/draft.ts';
import type { Column } from './items/columns.ts';
import type { Problem } from './problems.ts';

/** What is wrong with the cells: by row and column. */
export type CellErrors = ReadonlyMap<string, ReadonlyMap<Column, string>>;

/**
 * Marks the fields that have a problem. What is only not filled in yet is marked once somebody has tried to submit; a
 * broken rule at once. Gives the marks of the items, which the form does not hold field by field.
 */
export function useMarks(form: FormInstance<Values>, problems: readonly Problem[], attempted: boolean): CellErrors {
  const shown = useMemo(
    () => problems.filter(({ detail, unsaved }) => attempted || unsaved || detail.code !== 'required'),
    [problems, attempted],
  );
  const marked = useRef<(string | number)[][]>([]);

  useEffect(() => {
    const byName = new Map<string, string[]>();
    for (const name of marked.current) byName.set(JSON.stringify(name), []);
    for (const { place, detail } of shown) {
      if (place.kind === 'item') continue;
      const key = JSON.stringify(place.name);
      byName.set(key, [...(byName.get(key) ?? []), detailText(detail)]);
    }
    const names = [...byName].map(([key, errors]) => ({ name: JSON.parse(key) as (string | number)[], errors }));
    form.setFields(names as Parameters<typeof form.setFields>[0]);
    marked.current = names.filter(({ errors }) => errors.length > 0).map(({ name }) => name);
  }, [form, shown]);

  return useMemo(() => {
    const cells = new Map<string, Map<Column, string>>();
    for (const { place, detail } of shown) {
      if (place.kind !== 'item') continue;
      const row = cells.get(place.key) ?? new Map<Column, string>();
      cells.set(place.key, row.set(place.column, detailText(detail)));
    }
    return cells;
  }, [shown]);
}
