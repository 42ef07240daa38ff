/** The first place in our own code, as a trace has it. */
const places = /\b(?:api|db)\/src\/([\w./-]+:\d+)/;

/** Of the driver: by which of PostgreSQL's codes, and about which constraint or table. */
type Said = { code?: unknown; constraint_name?: unknown; table_name?: unknown; cause?: unknown };

/**
 * Why a record could not be gone on with, for whoever runs the platform and is not to know what stands in it (house, 三员):
 * PostgreSQL's code and the name of a constraint, or the kind of failure and the place in the code. What it says in words may
 * quote what stands in the record.
 */
export function failureOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const { cause, code, constraint_name: constraint, table_name: table }: Said = error;
  if (cause instanceof Error) return failureOf(cause);
  if (typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code)) {
    const at = [constraint, table].find((name) => typeof name === 'string');
    return at ? `PostgreSQL ${code} (${at})` : `PostgreSQL ${code}`;
  }
  const at = places.exec(error.stack ?? '')?.[1];
  return `${typeof code === 'string' ? code : error.name}${at ? ` (${at})` : ''}`;
}
