import type { Rehearsal } from './rehearse.ts';

/** At most as many lines of one kind; what is left is counted. */
const most = 50;

function listed<Row>(rows: readonly Row[], line: (row: Row) => string): string[] {
  const left = rows.length - most;
  return [...rows.slice(0, most).map((row) => `  ${line(row)}`), ...(left > 0 ? [`  … ${left} more`] : [])];
}

/** A rehearsal for the terminal. */
export function rehearsalLines({ since, settings, requests, entries, departments, seen }: Rehearsal): string[] {
  return [
    `The edition of ${since} changes ${settings.length}:`,
    ...settings.flatMap(({ name, title, article, was, is }) => [
      `  ${title.zh} ${name}${article ? ` (${article})` : ''}`,
      `    until then: ${was?.zh ?? '—'}`,
      `    from then:  ${is?.zh ?? '—'}`,
    ]),
    `Open requests that would be answered by another day if filed from then on: ${requests.length} of ${seen.requests}`,
    ...(requests.length > 0
      ? [
          '  Those below keep the edition of the day they were filed.',
          '  Whether the platform would grant one of them at once is not foreseen: it is taken to be decided.',
        ]
      : []),
    ...listed(
      requests,
      ({ number, filedOn, dueOn, anew }) => `${number} filed ${filedOn}: ${dueOn ?? 'no day'} → ${anew ?? 'no day'}`,
    ),
    `Published entries of which another thing would be asked: ${entries.length} of ${seen.entries}`,
    ...listed(entries, ({ name, department, asked, dropped, openness }) =>
      [
        `${department} ${name}:`,
        ...asked.map((finding) => `+ ${finding}`),
        ...dropped.map((finding) => `- ${finding}`),
        ...(openness ? [`openness ${openness.was ?? '—'} → ${openness.is ?? '—'}`] : []),
      ].join(' '),
    ),
    `Departments that would have to name somebody more: ${departments.length}`,
    ...listed(departments, ({ name, posts }) => `${name}: ${posts.join(', ')}`),
  ];
}
