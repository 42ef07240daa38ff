import type { Database, Transaction } from '@onesource/db/client';
import type { DataItem, ResourceContent } from '@onesource/db/content';
import { withinScope } from '../../../access/visibility.ts';
import type { Ctx } from '../../../foundation/context.ts';
import type { ErrorDetail } from '../../../foundation/errors.ts';
import { loadResource, revisionFor } from '../queries.ts';
import { jointFindings } from '../rules/content/joint-collection.ts';
import { itemKey } from '../rules/sources/item-key.ts';
import { againstNaming, type Naming, type NamingPolicy, namingFor } from '../rules/sources/naming.ts';
import {
  type Candidate,
  candidatesFor,
  comparedBy,
  type OthersResource,
  type Overlap,
  overlapAdvice,
  recurringKeys,
  type SourcePolicy,
  statementFindings,
} from '../rules/sources/sources.ts';
import { namingsUnder } from './naming/queries.ts';
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
  policy: SourcePolicy & NamingPolicy,
): Promise<Overlap<Naming>[]> {
  const recurring = recurringKeys(policy);
  const keyed = items.map((item) => ({ item, key: comparedBy(item, recurring) }));
  const keys = [...new Set(keyed.flatMap(({ key }) => (key === null ? [] : [key])))];
  const found = await holdersOf(db, keys, { subject, department });
  const namings = await namingsUnder(db, policy, keys);
  const holders = Map.groupBy(found, ({ key }) => key);
  const named = namings.flatMap((naming) => sourceToCite(naming, department));
  const published = new Map(
    (await publishedNamed(db, likeliest(found, named), keys)).map((each) => [each.resource.id, each]),
  );
  return keyed.flatMap(({ item, key }): Overlap<Naming>[] => {
    const held = (key !== null && holders.get(key)) || [];
    const naming = namingFor(key, subject, namings);
    const ids = new Set([...held.map(({ resourceId }) => resourceId), ...sourceToCite(naming, department)]);
    const compared = [...ids].flatMap((id) => published.get(id) ?? []);
    const candidates = key === null ? [] : namedFirst(candidatesFor(key, subject, compared), naming);
    if (candidates.length === 0 && item.source === null && naming === null) return [];
    const unlike = compared.length - candidates.length;
    const of = Math.max((held[0]?.total ?? 0) - unlike, candidates.length);
    return [{ item, candidates, found: of, named: naming && { naming, own: naming.department.id === department.id } }];
  });
}

/** So many resources are looked at closely, whatever the number of names: at least one for each. */
const mostCompared = 600;

/** What is named, then the likeliest sources of every name before the next ones of any. `found` comes in the order of its ranks. */
const likeliest = (found: readonly Holder[], named: readonly string[]): string[] =>
  [...new Set([...named, ...found.map(({ resourceId }) => resourceId)])].slice(0, mostCompared);

/** The named source's entry, where it is another department's and this one may cite it. */
const sourceToCite = (naming: Naming | null, { id, path }: Department): string[] =>
  naming && naming.department.id !== id && withinScope(naming.resource, { departmentPath: path })
    ? [naming.resource.id]
    : [];

const namedFirst = (candidates: readonly Candidate[], naming: Naming | null): Candidate[] =>
  candidates.toSorted(
    (a, b) => Number(b.resource.id === naming?.resource.id) - Number(a.resource.id === naming?.resource.id),
  );

/** The resources that items cite, as they are published. */
export const citedBy = (
  db: Database | Transaction,
  items: readonly Pick<DataItem, 'source'>[],
): Promise<OthersResource[]> =>
  publishedCited(
    db,
    items.flatMap(({ source }) => (source?.kind === 'cited' ? [source] : [])),
  );

type StandingPolicy = SourcePolicy & NamingPolicy & Parameters<typeof jointFindings>[2];

/** What an item is compared with: sources that are cited, and those that the authority has named. */
export type Sources = { cited: readonly OthersResource[]; namings: readonly Naming[] };

/** Of these items: what they cite, and what is named for those of which a department declares itself the source. */
export const sourcesOf = async (
  db: Database | Transaction,
  items: readonly Pick<DataItem, 'name' | 'source'>[],
  policy: NamingPolicy,
): Promise<Sources> => {
  const declared = items.filter(({ source }) => source?.kind === 'authoritative').map(({ name }) => itemKey(name));
  return { cited: await citedBy(db, items), namings: await namingsUnder(db, policy, declared) };
};

/** What keeps a registration from being submitted that its contents alone do not tell. */
export const standingProblems = async (
  db: Database | Transaction,
  content: Described,
  department: Department,
  policy: StandingPolicy,
): Promise<ErrorDetail[]> => standingFindings(content, await sourcesOf(db, content.items, policy), department, policy);

/** The same, where its sources are known. Pure. */
export const standingFindings = (
  content: Described,
  { cited, namings }: Sources,
  department: Department,
  policy: StandingPolicy,
): ErrorDetail[] => [
  ...againstNaming(content, department.id, namings, policy),
  ...statementFindings(content, cited, department, policy),
  ...jointFindings(content, department.id, policy),
];

/** What is pointed out of items that other departments publish too. */
export const sourceAdvice = async (
  db: Database | Transaction,
  content: Described,
  department: Department,
  policy: SourcePolicy & NamingPolicy,
): Promise<ErrorDetail[]> => overlapAdvice(content, await overlapsOf(db, content, department, policy), policy);
