import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { departmentQueries } from '../lib/departments.ts';
import type { NamesOfData } from '../ui/data-names.ts';
import { englishNames } from './english-names.ts';

/** Tells what departments are called in English; only whoever reads English loads it. */
export default function EnglishNames({ onKnown }: { onKnown: (names: NamesOfData) => void }) {
  const { data } = useQuery(departmentQueries.list());
  useEffect(() => {
    if (data) onKnown(englishNames(data));
  }, [data, onKnown]);
  useEffect(() => () => onKnown(new Map()), [onKnown]);
  return null;
}
