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
