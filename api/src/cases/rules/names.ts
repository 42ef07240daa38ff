/**
 * Calls departments by their English names: where a text is the name of one, or of several with commas between. A name that
 * departments of several English names bear stays as it is.
 */
export function namingIn(departments: readonly { name: string; nameEn: string | null }[]): (text: string) => string {
  const byName = Map.groupBy(departments, ({ name }) => name);
  const english = new Map(
    [...byName].flatMap(([name, [first, ...others]]) =>
      first?.nameEn && others.every(({ nameEn }) => nameEn === first.nameEn) ? [[name, first.nameEn] as const] : [],
    ),
  );
  return (text) => {
    const called = text.split(/、|, /).map((one) => english.get(one));
    return called.includes(undefined) ? text : called.join(', ');
  };
}
