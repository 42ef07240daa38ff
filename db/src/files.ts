import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * Where the folder of that name lies, with the slash: beside the sources, or beside the one file that they have been
 * bundled into.
 */
export function filesIn(name: 'migrations' | 'data'): string {
  const bundled = new URL(`./${name}/`, import.meta.url);
  return fileURLToPath(existsSync(bundled) ? bundled : new URL(`../${name}/`, import.meta.url));
}
