import { type Actor, hasRole } from '../../../../foundation/context.ts';

/** Largest file that is taken, in bytes. */
export const importBytes = 20_000_000;
/** Files up to so many bytes are brought in at once; longer ones are answered before they are. */
export const atOnceBytes = 300_000;

/** Registrars bring in their department's catalog. What everybody is to see goes the way of every registration. */
export const mayImport = (
  actor: Pick<Actor, 'roles' | 'departmentId'>,
  { publish, dryRun }: { publish: boolean; dryRun: boolean },
) => hasRole(actor, 'registrar') && (dryRun || !publish);

const types = [
  'application/octet-stream',
  'application/jsonl',
  'application/x-ndjson',
  'application/vnd.ms-excel',
  'application/vnd.ms-excel.sheet.macroenabled.12',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'text/csv',
  'text/tab-separated-values',
];

/** Whether a body may be a catalog's file; what it is its contents say. Forms of other sites are none. */
export const mayBeCatalog = (contentType: string | undefined): boolean =>
  types.includes((contentType ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '');
