/** What a filter query (`fq`) asks for, of what CKAN's clients ask; null where it asks for something that we do not know. */
type Filtered = { organisations: string[]; groups: string[]; formats: string[] };

const fields = {
  organization: 'organisations',
  groups: 'groups',
  res_format: 'formats',
} as const satisfies Record<string, keyof Filtered>;

/** What every entry here is anyway. */
const always =
  /^\+?(dataset_type:"?dataset"?|type:"?dataset"?|state:"?active"?|private:"?false"?|capacity:"?public"?)$/i;

const part = /\+?([a-z_]+):(?:"([^"]*)"|\(([^)]*)\)|([^\s()"]+))/gi;

export function filterQuery(fq: string): Filtered | null {
  const asked: Filtered = { organisations: [], groups: [], formats: [] };
  // CKAN's own clients join them with AND, which is what several mean anyway
  const bare = fq.replace(/\bAND\b/g, ' ');
  if (bare.replace(part, '').trim() !== '') return null;
  for (const [whole, field = '', quoted, several, plain] of bare.matchAll(part)) {
    if (always.test(whole)) continue;
    const known = Object.hasOwn(fields, field) ? fields[field as keyof typeof fields] : null;
    if (known === null) return null;
    const values = several === undefined ? [quoted ?? plain ?? ''] : several.split(/\s+OR\s+|\s+/).filter(Boolean);
    asked[known].push(...values.map((value) => value.replaceAll('"', '')));
  }
  return asked;
}
