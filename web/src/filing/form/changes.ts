import { areSame } from '@onesource/api/areas/filing/rules/responsible';
import type { ResponsiblePost } from '@onesource/db/vocabulary';
import type { Filing, FilingDetail } from '../queries.ts';

type Written = Partial<Pick<Filing, 'persons' | 'changedOn'>>;

/** Whether what is written is another filing than the one there is: the API refuses the same one again. */
export function differs(filed: FilingDetail['persons'], { persons = [], changedOn }: Written): boolean {
  if (changedOn) return true;
  const named = persons.map(({ post, userId = null, name = '', title = '', phone = '' }) => ({
    post,
    userId,
    name: name.trim(),
    title: title.trim(),
    phone: phone.trim(),
  }));
  // What nothing is written of stays as it is
  const before = filed.flatMap(({ post, person }) =>
    person && named.some((one) => one.post === post) ? [{ post, ...person }] : [],
  );
  return !areSame(
    before,
    named.filter(({ userId, name }) => userId !== null || name !== ''),
  );
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
