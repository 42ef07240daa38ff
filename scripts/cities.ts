import { writeFileSync } from 'node:fs';
import { cityFolders, cityIndex, cityIndexFile } from './checks/city-index.ts';

/** Writes the index of the cities from their folders. */
writeFileSync(cityIndexFile, cityIndex(cityFolders()));
