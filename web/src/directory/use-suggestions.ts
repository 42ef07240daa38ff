import { useQuery } from '@tanstack/react-query';
import { useSettled } from '../lib/use-settled.ts';
import { directoryQueries } from './queries.ts';

export type Suggestion = { id: string; name: string } & (
  | { kind: 'resource'; code: string; department: string }
  | { kind: 'department' }
);

/** Completions of what is typed, a moment after the last key; none for nothing. */
export function useSuggestions(typed: string): Suggestion[] {
  const q = useSettled(typed.trim(), 150);
  const { data } = useQuery(directoryQueries.suggest(q));
  if (q === '' || typed.trim() === '' || !data) return [];
  return [
    ...data.resources.map(({ id, name, code, department }) => ({
      kind: 'resource' as const,
      id,
      name,
      code,
      department,
    })),
    ...data.departments.map(({ id, name }) => ({ kind: 'department' as const, id, name })),
  ];
}
