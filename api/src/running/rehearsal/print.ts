import type { MovedDay, Rehearsal } from '../../areas/policy/rehearsal/rehearse.ts';

/** At most as many lines of one kind; what is left is counted. */
const most = 50;

function listed<Row>(rows: readonly Row[], line: (row: Row) => string): string[] {
  const left = rows.length - most;
  return [...rows.slice(0, most).map((row) => `  ${line(row)}`), ...(left > 0 ? [`  … ${left} more`] : [])];
}

const kinds: Record<MovedDay['kind'], string> = {
  request: 'answer to',
  delivery: 'delivery of',
  demand: 'step on demand',
  doubt: 'check of',
  update: 'update for',
  examination: 'examination of',
  talks: 'talks about',
  misuse: 'misuse under',
  filing: 'people of',
};

/** A rehearsal for the terminal. */
export function rehearsalLines(rehearsal: Rehearsal): string[] {
  const { since, settings, days, cases, drafts, entries, departments, seen } = rehearsal;
  return [
    `The edition of ${since} changes ${settings.length}:`,
    ...settings.flatMap(({ name, title, article, was, is }) => [
      `  ${title.zh} ${name}${article ? ` (${article})` : ''}`,
      `    until then: ${was?.zh ?? '—'}`,
      `    from then:  ${is?.zh ?? '—'}`,
    ]),
    `Last days that would be others if what is open began from then on: ${days.length}`,
    ...(days.length > 0
      ? [
          '  Whatever is open keeps the edition of the day it was filed.',
          '  Whether the platform would grant a request at once is not foreseen: it is taken to be decided.',
        ]
      : []),
    ...listed(
      days,
      ({ kind, subject, from, dueOn, anew }) =>
        `${kinds[kind]} ${subject} from ${from}: ${dueOn ?? 'no day'} → ${anew ?? 'no day'}`,
    ),
    `Open cases to which other rules would apply: ${cases.length} of ${seen.cases}`,
    ...listed(cases, ({ number, status, settings: bearing }) => `${number} ${status}: ${bearing.join(', ')}`),
    `Registrations in hand of which another thing would be asked: ${drafts.length} of ${seen.drafts}`,
    ...listed(drafts, ({ department, asked, examined }) =>
      [
        `${department}:`,
        ...asked.map((finding) => `+ ${finding}`),
        ...(examined ? [examined.is ? 'examined from then on' : 'examined no more'] : []),
      ].join(' '),
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
