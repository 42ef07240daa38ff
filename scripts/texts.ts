import { writeFileSync } from 'node:fs';
import { textFolders, textIndex, textIndexFile } from './checks/text-index.ts';

/** Writes the index of the console's texts from their folders. */
writeFileSync(textIndexFile, textIndex(textFolders()));
