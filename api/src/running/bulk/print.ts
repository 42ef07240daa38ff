import type { Problem } from './reading/read.ts';
import { type Language, leftOutText, reasonText } from './rules/reasons.ts';
import type { Report } from './rules/report.ts';
import { problemText } from './rules/words.ts';

/** Lines of each reason that are printed; the workbook has all. */
const printed = 50;

const labels = {
  departments: { zh: '新建部门', en: 'Departments created' },
  examining: { zh: '报送审定，通过后发布', en: 'Waiting for examination, published once it is passed' },
  refused: { zh: '未收入', en: 'Refused' },
  noted: { zh: '已收入，但须补充或核对', en: 'Taken, with something to add or check' },
  leftOut: { zh: '未读取', en: 'Not read' },
  line: { zh: '第', en: 'line ' },
  more: { zh: '另有', en: 'and further' },
  dryRun: { zh: '试运行：没有写入任何内容。', en: 'Dry run: nothing was written.' },
} as const;

/** The report as it is printed. Its first line is the same in every language: scripts read it. */
export function reportLines(report: Report, { dryRun, language }: { dryRun: boolean; language: Language }): string[] {
  const { created, updated, unchanged, examining, refused, refusals, departments, notes, leftOut, ignored } = report;
  const say = (name: keyof typeof labels) => labels[name][language];
  const more = (count: number) => (count > 0 ? [`    … ${say('more')} ${count}`] : []);
  const grouped = (
    title: string,
    lines: readonly { line: number; sheet: string | null; name: string; problems: readonly Problem[] }[],
  ) =>
    groupsOf(lines).flatMap(([code, group]) => [
      `${title}: ${reasonText(code, language)} (${group.length})`,
      ...group.slice(0, printed).map(({ line, sheet, name, problems }) => {
        const where = `${sheet ? `${sheet} ` : ''}${say('line')}${line}${language === 'zh' ? '行' : ''}`;
        const what = problems.map((problem) => problemText(problem, language)).join(language === 'zh' ? '；' : '; ');
        return `    ${where}${name && ` ${name}`}: ${what}`;
      }),
      ...more(group.length - printed),
    ]);
  return [
    `${created} created, ${updated} updated, ${unchanged} unchanged, ${refused} refused.`,
    ...(examining > 0 ? [`${say('examining')}: ${examining}`] : []),
    ...(departments.size > 0
      ? [`${say('departments')} (${departments.size}): ${[...departments].slice(0, printed).join('、')}`]
      : []),
    ...grouped(say('refused'), refusals),
    ...grouped(
      say('noted'),
      notes.map(({ unknown, ...rest }) => ({ ...rest, problems: unknown })),
    ),
    ...more(report.noted - notes.length),
    ...(leftOut.length > 0 ? [`${say('leftOut')} (${ignored}):`] : []),
    ...leftOut.slice(0, printed).map((each) => `    ${leftOutText(each, language)}`),
    ...more(ignored - Math.min(leftOut.length, printed)),
    ...(dryRun ? [say('dryRun')] : []),
  ];
}

/** Lines by the first thing that is wrong with them, the commonest reason first. */
function groupsOf<Line extends { line: number; problems: readonly Problem[] }>(lines: readonly Line[]) {
  const groups = new Map<string, Line[]>();
  for (const line of lines) {
    const code = line.problems[0]?.code ?? '';
    const group = groups.get(code);
    if (group) group.push(line);
    else groups.set(code, [line]);
  }
  return [...groups]
    .map(([code, group]) => [code, group.toSorted((a, b) => a.line - b.line)] as const)
    .toSorted(([, a], [, b]) => b.length - a.length || (a[0]?.line ?? 0) - (b[0]?.line ?? 0));
}
