import { isTest } from '../pure-files.ts';
import type { Source } from './sources.ts';

/** Whose tables a file of `db/src/schema`, or one in a folder of it, holds: the rooms that write them, of which the first is the first to read them. */
type Keeping = {
  by: readonly string[];
  /** The first room that reads them, where that is one before. */
  readFrom?: string;
  /** Tables of it that others write. */
  except?: Readonly<Record<string, readonly string[]>>;
};

/**
 * Schema files with the rooms that keep them, where that is not the one room of the same name. An area reads its own tables and those of rooms before it; what it wants of
 * later ones they bring (`area.ts`). It writes its own alone; what it wants written in others' it asks of their commands.
 */
const keeping: Readonly<Record<string, Keeping>> = {
  // Who is who, which every room reads: signed in by the one, looked after by the other
  organisation: { by: ['session', 'organisation'], readFrom: 'foundation' },
  session: { by: ['session'], except: { ssoIdentities: ['sso'], tokenKeys: ['delivery'] } },
  audit: { by: ['foundation', 'audit'] },
  calendar: { by: ['calendar'], readFrom: 'foundation' },
  // Found by the one; the entry of what is published is written and taken away with its publication
  directory: { by: ['search'], except: { directoryEntries: ['search', 'catalog'] } },
  attachment: { by: ['attachments'] },
  occasion: { by: ['catalog'] },
  data: { by: ['datasets'], except: { uses: ['delivery'], clients: ['delivery'], proofs: ['delivery'] } },
  scenario: { by: ['scenarios'] },
  request: { by: ['requests'] },
  figures: { by: ['requests'] },
  discrepancy: { by: ['discrepancies'] },
  backup: { by: ['upkeep'] },
  // Noted where records are gone through; whoever runs the platform is told by the area that shows them
  cases: { by: ['cases'], except: { tickFailures: ['cases', 'upkeep'] } },
  // The command line and the seed, which stand above the areas
  'catalog-import': { by: ['running'] },
  reference: { by: ['running'] },
};

const named = /^import\s+(?:type\s+)?\{([^}]*)\}\s+from\s+'@onesource\/db\/schema\/([\w/-]+)'/gm;
const table = /^export const (\w+) = (?:pgTable|data\.table)\(\s*'(\w+)'/gm;
const schemaOf = (file: string) => /^db\/src\/schema\/([\w/-]+)\.ts$/.exec(file)?.[1];
/** The folder that a schema stands in, or its own name. */
const folderOf = (schema: string): string => schema.split('/')[0] ?? schema;

/** The room of a file that is held to its tables; null for tests, tools and what stands above the areas. */
function roomOf(file: string): string | null {
  if (isTest(file) || /\/(seed|scene|docs)\.ts$|\/demo\//.test(file)) return null;
  return /^api\/src\/(?:areas\/)?(foundation|access|law|cases|(?<=areas\/)[\w-]+)\//.exec(file)?.[1] ?? null;
}

/**
 * Files that name tables of a room after theirs, or write those of another.
 *
 * @param areas in the order in which they may import each other
 */
export function tableProblems(sources: readonly Source[], areas: readonly string[]): string[] {
  const order = ['law', 'access', 'foundation', 'cases', ...areas, 'running'];
  const schemas = sources.flatMap(({ file, text }) => {
    const schema = schemaOf(file);
    return schema && schema !== 'columns' ? [{ schema, tables: [...text.matchAll(table)] }] : [];
  });
  const kept = (schema: string): Keeping | undefined =>
    keeping[schema] ?? (order.includes(folderOf(schema)) ? { by: [folderOf(schema)] } : undefined);
  const unkept = schemas.filter(({ schema }) => !kept(schema));
  const first = (schema: string) => {
    const { by = [], readFrom = by[0] } = kept(schema) ?? {};
    return order.indexOf(readFrom ?? '');
  };
  const writers = (schema: string, name: string) => kept(schema)?.except?.[name] ?? kept(schema)?.by ?? [];
  return [
    ...unkept.map(({ schema }) => `db/src/schema/${schema}.ts: scripts/checks/tables.ts does not say whose it is`),
    ...sources.flatMap(({ file, text }) => {
      const room = roomOf(file);
      if (room === null) return [];
      const later = (schema: string) => first(schema) > order.indexOf(room);
      return [
        ...[...text.matchAll(named)]
          .filter(([, , schema = '']) => later(schema))
          .map(([, , schema]) => `${file} names tables of ${schema}.ts: let their area bring what it wants of them`),
        ...schemas.flatMap(({ schema, tables }) =>
          tables.flatMap(([, name = '', inSql]) => [
            ...(later(schema) && new RegExp(`\\b(?:from|join)\\s+${inSql}\\b`).test(text)
              ? [`${file} reads ${inSql}: let the area of ${schema}.ts bring what it wants of it`]
              : []),
            ...(new RegExp(`\\.(?:insert|update|delete)\\(\\s*${name}\\b`).test(text) &&
            !writers(schema, name).includes(room)
              ? [`${file} writes ${name}: that is for ${writers(schema, name).join(' and ')}`]
              : []),
          ]),
        ),
      ];
    }),
  ];
}
