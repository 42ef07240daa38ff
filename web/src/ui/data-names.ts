import { createContext, useCallback, useContext } from 'react';

export type NamesOfData = ReadonlyMap<string, string>;

/** What data are called in the reader's language, by how they are registered: nothing where that is Chinese. */
const DataNamesContext = createContext<NamesOfData>(new Map());
export const DataNames = DataNamesContext.Provider;

/** What some data are called in the reader's language, several of a list each; null where they have no name in it. */
export function useDataName(): (data: string) => string | null {
  const names = useContext(DataNamesContext);
  return useCallback(
    (data) => {
      if (names.size === 0) return null;
      const called = data.split('、').map((one) => names.get(one.trim()));
      return called.includes(undefined) ? null : called.join(', ');
    },
    [names],
  );
}
