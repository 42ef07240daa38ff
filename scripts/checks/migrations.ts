/** One entry of Drizzle's journal. */
export type Entry = { idx: number; when: number; tag: string };

/** The migrator skips a migration stamped older than the newest applied one: stamps must rise, and every file must be in the journal. */
export function migrationProblems(entries: readonly Entry[], files: readonly string[]): string[] {
  const unsorted = entries.flatMap((entry, at) => {
    const before = entries[at - 1];
    if (entry.idx !== at) return [`migration ${entry.tag} has number ${entry.idx}, not ${at}`];
    if (before && entry.when <= before.when)
      return [`migration ${entry.tag} is stamped no later than ${before.tag}: it would be skipped`];
    return [];
  });
  const listed = new Set(entries.map(({ tag }) => `${tag}.sql`));
  const stray = files.filter((file) => !listed.has(file)).map((file) => `${file} is not in the journal`);
  const lost = [...listed]
    .filter((file) => !files.includes(file))
    .map((file) => `${file} is in the journal, but not there`);
  return [...unsorted, ...stray, ...lost];
}
