/** Said by whoever wrote the code, but for what they put into it. */
const longestReason = 300;

/** Of the driver: by which of PostgreSQL's codes, and about which constraint or table. */
type Said = { code?: unknown; constraint_name?: unknown; table_name?: unknown; cause?: unknown };

/**
 * Why a record could not be gone on with, for whoever runs the platform and is not to know what stands in it (house, 三员):
 * PostgreSQL's code and the name of a constraint, or what the program says of itself without quotations, numbers of some
 * length, addresses and Chinese words.
 */
export function failureOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const { cause, code, constraint_name: constraint, table_name: table }: Said = error;
  if (cause instanceof Error) return failureOf(cause);
  if (typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code)) {
    const at = [constraint, table].find((name) => typeof name === 'string');
    return at ? `PostgreSQL ${code} (${at})` : `PostgreSQL ${code}`;
  }
  const said = error.message
    .replaceAll(/"[^"]*"|“[^”]*”|`[^`]*`/g, '…')
    .replaceAll(/\S+@\S+/g, '…')
    .replaceAll(/[\p{Script=Han}·]+/gu, '…')
    .replaceAll(/[\dXx-]{6,}/g, '…')
    .trim();
  return `${typeof code === 'string' ? code : error.name}${said ? `: ${said}` : ''}`.slice(0, longestReason);
}
