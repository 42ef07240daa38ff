import type { Database, Transaction } from '@onesource/db/client';
import type { DataItem, ResourceContent } from '@onesource/db/content';
import type { Ctx } from '../../../foundation/context.ts';
import type { ErrorDetail } from '../../../foundation/errors.ts';
import { loadResource, revisionFor } from '../queries.ts';
import { jointFindings } from '../rules/content/joint-collection.ts';
import {
  candidatesFor,
  comparedBy,
  type OthersResource,
  type Overlap,
  overlapAdvice,
  recurringKeys,
  type SourcePolicy,
  statementFindings,
} from '../rules/sources/sources.ts';
import { type Holder, holdersOf, publishedCited, publishedNamed } from './queries.ts';
import { overlapsView } from './view.ts';

type Department = { id: string; path: readonly string[] };
type Described = Pick<ResourceContent, 'items' | 'subject' | 'jointCollection'>;

/** 一数一源: what the registration overlaps, for those who work on it. @throws ApiError as `revisionFor` */
export async function overlaps(ctx: Ctx, id: string) {
  const loaded = await loadResource(ctx.db, id);
  const { content } = revisionFor(ctx.actor, loaded);
  const found = await overlapsOf(ctx.db, content, loaded.department, ctx.policy);
  return overlapsView(found, await citedBy(ctx.db, content.items), loaded.department);
}

/** Each item with what other departments publish by its name, in the items' order; items without any are left out. */
async function overlapsOf(
  db: Database | Transaction,
  { items, subject }: Pick<ResourceContent, 'items' | 'subject'>,
  department: Department,
  policy: SourcePolicy,
): Promise<Overlap[]> {
  const recurring = recurringKeys(policy);
  const keyed = items.map((item) => ({ item, key: comparedBy(item, recurring) }));
  const keys = [...new Set(keyed.flatMap(({ key }) => (key === null ? [] : [key])))];
  const found = await holdersOf(db, keys, { subject, department });
  const holders = Map.groupBy(found, ({ key }) => key);
  const published = new Map((await publishedNamed(db, likeliest(found), keys)).map((each) => [each.resource.id, each]));
  return keyed.flatMap(({ item, key }): Overlap[] => {
    const held = (key !== null && holders.get(key)) || [];
    const compared = held.flatMap(({ resourceId }) => published.get(resourceId) ?? []);
    const candidates = key === null ? [] : candidatesFor(key, subject, compared);
    if (candidates.length === 0 && item.source === null) return [];
    const unlike = compared.length - candidates.length;
    return [{ item, candidates, found: Math.max((held[0]?.total ?? 0) - unlike, candidates.length) }];
  });
}

/** So many resources are looked at closely, whatever the number of names: at least one for each. */
const mostCompared = 600;

/** The likeliest sources of every name before the next ones of any. `found` comes in the order of its ranks. */
const likeliest = (found: readonly Holder[]): string[] =>
  [...new Set(found.map(({ resourceId }) => resourceId))].slice(0, mostCompared);

/** The resources that items cite, as they are published. */
export const citedBy = (
  db: Database | Transaction,
  items: readonly Pick<DataItem, 'source'>[],
): Promise<OthersResource[]> =>
  publishedCited(
    db,
    items.flatMap(({ source }) => (source?.kind === 'cited' ? [source] : [])),
  );

type StandingPolicy = SourcePolicy & Parameters<typeof jointFindings>[2];

/** What keeps a registration from being submitted that its contents alone do not tell. */
export const standingProblems = async (
  db: Database | Transaction,
  content: Described,
  department: Department,
  policy: StandingPolicy,
): Promise<ErrorDetail[]> => standingFindings(content, await citedBy(db, content.items), department, policy);

/** The same, where the resources that are cited are known. Pure. */
export const standingFindings = (
  content: Described,
  cited: readonly OthersResource[],
  department: Department,
  policy: StandingPolicy,
): ErrorDetail[] => [
  ...statementFindings(content, cited, department, policy),
  ...jointFindings(content, department.id, policy),
];

/** What is pointed out of items that other departments publish too. */
export const sourceAdvice = async (
  db: Database | Transaction,
  content: Described,
  department: Department,
  policy: SourcePolicy,
): Promise<ErrorDetail[]> => overlapAdvice(content, await overlapsOf(db, content, department, policy), policy);
