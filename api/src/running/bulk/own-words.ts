import type { Database, Transaction } from '@onesource/db/client';
import { catalogMeanings } from '@onesource/db/schema/catalog-import';
import { and, eq, sql } from 'drizzle-orm';
import { nameKey } from '../../areas/catalog/rules/names/same-name.ts';
import { mayImport } from '../../areas/catalog/rules/steps/import-rules.ts';
import * as audit from '../../foundation/audit.ts';
import type { Ctx } from '../../foundation/context.ts';
import { forbidden, invalid } from '../../foundation/errors.ts';
import { transact } from '../../foundation/transact.ts';
import type { MeaningsInput } from './inputs.ts';
import { wordsOf } from './out/template.ts';
import { column, likest, type Meaning } from './rules/reading/dictionary.ts';
import { knownColumns } from './rules/reading/headings.ts';
import type { Word } from './rules/report.ts';

export type Called = Pick<Ctx['policy'], 'shareTypeLabels'>;

/** The words that a word of a field may mean, as the template has them. */
const wordsFor = (field: string, policy: Called): readonly string[] =>
  wordsOf(policy)[field === 'theme' ? 'classification' : field] ?? [];

/** What a word may mean that no list knows: the word of the list that is most like it. */
export const proposalFor = ({ field, said }: Word, policy: Called): string | null =>
  likest(said, wordsFor(field, policy));

/** What the department's registrars said of headings and words. */
export async function meaningsOf(
  db: Database | Transaction,
  { departmentId }: Pick<Ctx['actor'], 'departmentId'>,
): Promise<Meaning[]> {
  const { field, said, means } = catalogMeanings;
  return db
    .select({ field, said, means })
    .from(catalogMeanings)
    .where(eq(catalogMeanings.departmentId, departmentId))
    .orderBy(field, said);
}

/** What a file's headings and words may mean, and what they mean to the department. @throws ApiError `forbidden` */
export const meaningsView = (ctx: Ctx) => viewOf(ctx.db, ctx);

async function viewOf(db: Database | Transaction, ctx: Ctx) {
  if (!mayImport(ctx.actor, { publish: false, dryRun: true })) throw forbidden();
  const lists = Object.entries({
    ...wordsOf(ctx.policy),
    theme: wordsFor('theme', ctx.policy),
    department: [ctx.actor.departmentName],
  });
  return {
    columns: knownColumns,
    lists: lists.map(([field, words]) => ({ field, words })),
    meanings: await meaningsOf(db, ctx.actor),
  };
}

/**
 * Says what headings and words mean from now on; a meaning of null is forgotten again.
 *
 * @throws ApiError `forbidden`, `invalid_input` for a meaning that nothing has
 */
export const sayMeanings = (ctx: Ctx, { meanings }: MeaningsInput) =>
  transact(ctx, async (tx) => {
    if (!mayImport(ctx.actor, { publish: false, dryRun: true })) throw forbidden();
    const { departmentId } = ctx.actor;
    const strange = meanings.flatMap((each, at) =>
      isMeant(each, ctx) ? [] : [{ field: `meanings.${at}.means`, code: 'invalid_value' }],
    );
    if (strange.length > 0) throw invalid(strange);
    // In one order, so that two who say the same do not wait for each other
    const said = new Map(meanings.map((each) => [`${each.field} ${nameKey(each.said)}`, each]));
    for (const [, { field, said: word, means }] of [...said].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
      const row = { departmentId, field, said: nameKey(word) };
      if (means === null) {
        const { departmentId: of, field: column, said: key } = catalogMeanings;
        await tx.delete(catalogMeanings).where(and(eq(of, departmentId), eq(column, field), eq(key, row.said)));
      } else
        await tx
          .insert(catalogMeanings)
          .values({ ...row, means })
          .onConflictDoUpdate({
            target: [catalogMeanings.departmentId, catalogMeanings.field, catalogMeanings.said],
            set: { means: sql`excluded.means` },
          });
    }
    await audit.record(tx, ctx, {
      action: 'resource.meanings',
      subject: { type: 'department', id: departmentId },
      detail: { count: said.size },
    });
    return viewOf(tx, ctx);
  });

/** Whether what is meant is there: a field, a word of its list, the own department. */
function isMeant({ field, means }: MeaningsInput['meanings'][number], { policy, actor }: Ctx): boolean {
  if (field === column) return means === null || means === '' || knownColumns.some((each) => each.field === means);
  const words = field === 'department' ? [actor.departmentName] : wordsFor(field, policy);
  return words.length > 0 && (means === null || means === '' || words.includes(means));
}
