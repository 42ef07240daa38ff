// A call that opens a line, its table where it has one, and the name as its first argument
const calls = /^( *)(describe|test|it)(?:\.each\(([\s\S]*?)\))?\(\s*(['"`])((?:\\.|(?!\4).)*)\4/gm;
const startOfRow = /\[\s*(['"`])((?:\\.|(?!\1).)*)\1(?:,\s*(['"`])((?:\\.|(?!\3).)*)\3)?/g;

/**
 * The names of the tests in a source, those of the groups around them included, as a run prints them. A row of
 * `test.each` fills in the first `%s` where it begins with a word, and the next where it goes on with one; what a
 * program computes is left as it is written.
 */
export function testNames(source: string): string[] {
  const groups: { indent: number; name: string }[] = [];
  const names: string[] = [];
  for (const [, space = '', call, table = '', , said = ''] of source.matchAll(calls)) {
    while ((groups.at(-1)?.indent ?? -1) >= space.length) groups.pop();
    const own = filledIn(said.replace(/\\(.)/g, '$1'), table);
    if (call === 'describe') groups.push({ indent: space.length, name: own.join(' / ') });
    else names.push(...own.map((name) => [...groups.map((group) => group.name), name].join(' > ')));
  }
  return names;
}

function filledIn(name: string, table: string): string[] {
  const rows = [...table.matchAll(startOfRow)].map(([, , first = '', , second = '%s']) => [first, second]);
  if (rows.length === 0 || !name.includes('%s')) return [name];
  return rows.map((words) => words.reduce((filled, word) => filled.replace('%s', () => word), name));
}

/** Whether a name carries an article: `PD-3` is not in `PD-33`. */
export const carries = (name: string, article: string): boolean =>
  name.split(article).some((after, at) => at > 0 && !/^\d/.test(after));
