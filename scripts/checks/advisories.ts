/** What is fixed at once; what is lower is looked at with the next upgrade. */
const grave: readonly unknown[] = ['high', 'critical'];

/** What is known against the packages that run: grave findings, or that nothing is known. */
export type Advisories = { known: true; problems: string[] } | { known: false };

/** Reads what `pnpm audit --json` printed; a registry that answers no such questions is no finding. */
export function advisoriesIn(printed: string): Advisories {
  const start = printed.indexOf('{');
  const answer = start < 0 ? null : parsed(printed.slice(start));
  if (!isRecord(answer) || !isRecord(answer.advisories)) return { known: false };
  const found = Object.values(answer.advisories)
    .filter(isRecord)
    .filter(({ severity }) => grave.includes(severity));
  return { known: true, problems: found.map((one) => `${one.module_name}: ${one.title} (${one.severity})`) };
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
