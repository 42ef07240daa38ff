import type { ResponsiblePost } from '@onesource/db/vocabulary';
import type { Filing, FilingDetail } from '../queries.ts';

type Written = Partial<Pick<Filing, 'persons' | 'changedOn'>>;

/** Whether what is written is another filing than the one there is: the API refuses the same one again. */
export function differs(filed: FilingDetail['persons'], { persons = [], changedOn }: Written): boolean {
  if (changedOn) return true;
  return persons.some((now) => {
    const before = filed.find(({ post }) => post === now.post)?.person ?? null;
    const named = Boolean(now.userId) || Boolean(now.name?.trim());
    if (before === null || !named) return named !== (before !== null);
    return (
      (now.userId ?? null) !== before.userId ||
      (['name', 'title', 'phone'] as const).some((field) => (now[field] ?? '').trim() !== before[field])
    );
  });
}

type Named = { post: ResponsiblePost; name: string };
export type Change = { post: ResponsiblePost; went: string | null; came: string | null };

/** Who came and who went from one filing to the next, post by post. */
export function changesBetween(before: readonly Named[], after: readonly Named[]): Change[] {
  const nameIn = (named: readonly Named[], post: ResponsiblePost) =>
    named.find((one) => one.post === post)?.name ?? null;
  const posts = [...new Set([...before, ...after].map(({ post }) => post))];
  return posts.flatMap((post) => {
    const [went, came] = [nameIn(before, post), nameIn(after, post)];
    return went === came ? [] : [{ post, went, came }];
  });
}
