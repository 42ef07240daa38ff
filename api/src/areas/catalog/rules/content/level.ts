import type { ResourceContent } from '@onesource/db/content';
import { type DataLevel, dataLevels } from '@onesource/db/vocabulary';
import type { ErrorDetail } from '../../../../foundation/errors.ts';
import type { PolicyProfile } from '../../../../law/profile.ts';
import { finding } from './finding.ts';

type Levelled = { level: DataLevel | null; items: readonly { level: DataLevel | null }[] };

/** The highest level that is said of any item; null while none is (GB/T 43697: 就高从严). */
export const highestLevel = ({ items }: Pick<Levelled, 'items'>): DataLevel | null =>
  dataLevels.find((level) => items.some((item) => item.level === level)) ?? null;

/** N-13, GB/T 43697: what is said of the whole is no lower than what is said of any of its parts. */
export function levelFindings(
  content: Pick<ResourceContent, 'level' | 'items'>,
  { dataLevels: setting }: Pick<PolicyProfile, 'dataLevels'>,
): ErrorDetail[] {
  const highest = highestLevel(content);
  if (setting.source === 'not_stated' || content.level === null || highest === null) return [];
  return dataLevels.indexOf(content.level) > dataLevels.indexOf(highest)
    ? [finding('level', 'level_below_items', setting)]
    : [];
}
