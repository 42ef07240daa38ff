import type { LegalBasis, ResourceContent } from '@onesource/db/content';
import type { Face } from '@onesource/db/schema/opening/entries';
import type { ShareType } from '@onesource/db/vocabulary';
import { seesEverythingOf, visibleItems } from '../../access/visibility.ts';
import type { Actor } from '../../foundation/context.ts';
import { dayOf } from '../../law/calendar/working-days.ts';
import type { ListKind } from '../../law/settings/registration.ts';
import { isClosed, readerOf, seenBy } from '../catalog/rules/fields/seen.ts';

export type Listed = {
  resourceId: string;
  code: string;
  shareType: ShareType;
  scope: string[] | null;
  publishedAt: Date;
  department: { id: string; name: string; path: string[] };
  content: ResourceContent;
  /** What the public sees of it, in the list of what is open. */
  face: Face | null;
};
/** A list of what is in the directory; that of demands is of another kind. */
export type DirectoryList = Exclude<ListKind, 'demands'>;

/** A line of a list, or as much of it as the actor may see. `items`: names; null where they are closed to the actor. */
export function listedView(actor: Actor, kind: DirectoryList, row: Listed) {
  const { resourceId, code, shareType, department, face, publishedAt } = row;
  const reader = readerOf(actor, row, seesEverythingOf(actor, department.path));
  const content = seenBy(reader, row.content);
  const closed = isClosed(reader) && kind !== 'open';
  return {
    id: resourceId,
    resourceId,
    code,
    name: content.name,
    department: { id: department.id, name: department.name },
    shareType,
    openness: face?.openness ?? null,
    items: closed ? null : itemsIn(kind, content, shareType, face),
    bases: kind === 'withheld' ? content.legalBasis.map(cited) : [],
    publishedOn: dayOf(publishedAt),
  };
}
export type ListedView = ReturnType<typeof listedView>;

/** Which of its items a list is about: those that are shared (SH-26), those that are not, those that are open (SH-31), or all. */
function itemsIn(kind: DirectoryList, { items }: ResourceContent, whole: ShareType, face: Face | null): string[] {
  const names = (some: readonly { name: string }[]) => some.map(({ name }) => name);
  if (kind === 'open') return names(face?.items ?? []);
  if (kind === 'shared') return names(visibleItems(items, false));
  if (kind === 'withheld') return names(items.filter(({ shareType }) => (shareType ?? whole) === 'not_shared'));
  return names(items);
}

const cited = ({ title, number, article, reason }: LegalBasis) => ({ title, number, article, reason });
