import { createContext, useContext } from 'react';

export type NamesOfData = ReadonlyMap<string, string>;

const DataNamesContext = createContext<NamesOfData | null>(null);
export const DataNames = DataNamesContext.Provider;

/** What data are called in the reader's language, by how they are registered: nothing where that is Chinese. */
export const useDataNames = (): NamesOfData | null => useContext(DataNamesContext);
