/**
 * The form in which names are compared: width, case, blanks and punctuation make no difference. The database has the
 * same as `name_key()`, which decides.
 */
export function nameKey(name: string): string {
  const plain = name.normalize('NFKC').toLowerCase();
  return plain.replace(/[\s\u200B\uFEFF()、,·・._/\\\-《》〈〉“”‘’"'`。;:!?【】[\]{}「」『』—–―~|*#&+]/g, '') || plain;
}

export const sameName = (one: string, other: string): boolean => nameKey(one) === nameKey(other);
