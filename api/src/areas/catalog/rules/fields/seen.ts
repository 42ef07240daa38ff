import type { DataItem, ItemSource, LegalBasis, ResourceContent } from '@onesource/db/content';
import type { ShareType } from '@onesource/db/vocabulary';
import { visibleItems, withinScope } from '../../../../access/visibility.ts';
import type { Actor } from '../../../../foundation/context.ts';
import { type Circle, circles } from './field.ts';
import { emptyContent, type FieldName, fields } from './fields.ts';
import { emptyItem, type ItemFieldName, itemFields } from './item-fields.ts';

/** Where a reader of what is published stands: on the provider's side (or at the authority), or how far outside. */
export function readerOf(
  actor: Pick<Actor, 'departmentPath'>,
  published: { shareType: ShareType | null; scope: readonly string[] | null },
  own: boolean,
): Circle {
  if (own) return 'own';
  if (published.shareType === 'not_shared') return 'everybody';
  return withinScope(published, actor) ? 'scope' : 'outside';
}

/** Whether the contents are closed to a reader, who is then shown the little that identifies the resource. */
export const isClosed = (reader: Circle): boolean => reader === 'everybody' || reader === 'outside';

/** Of several, the reader who is shown least. */
export const outermost = (readers: readonly Circle[]): Circle =>
  circles.findLast((circle) => readers.includes(circle)) ?? 'everybody';

/** Names of what is shown to a reader. What does not say who sees it stays inside. */
export const namesShownTo = <Name extends string>(
  reader: Circle,
  entries: Readonly<Record<Name, { seenBy?: Circle }>>,
): Name[] =>
  (Object.keys(entries) as Name[]).filter(
    (name) => circles.indexOf(entries[name].seenBy ?? 'own') >= circles.indexOf(reader),
  );

/** As much of the contents as a reader is shown; what is not for them says nothing. */
export function seenBy(reader: Circle, content: ResourceContent): ResourceContent {
  const seen = emptyContent();
  const show = <Name extends FieldName>(name: Name) => {
    seen[name] = content[name];
  };
  namesShownTo(reader, fields).forEach(show);
  return {
    ...withBasesSeenBy(reader, seen),
    items: visibleItems(seen.items, reader === 'own').map((item) => itemSeenBy(reader, item)),
  };
}

/** Who sees what of a basis: on which it rests, everybody; until when, and when that is looked at again, the own side. */
const basisParts = {
  kind: 'everybody',
  level: 'everybody',
  title: 'everybody',
  number: 'everybody',
  article: 'everybody',
  reason: 'everybody',
  expiresOn: 'own',
  reexamineOn: 'own',
} as const satisfies Record<keyof LegalBasis, Circle>;

/** Contents with as much of each legal basis as a reader is shown. */
export const withBasesSeenBy = (reader: Circle, content: ResourceContent): ResourceContent => ({
  ...content,
  legalBasis: content.legalBasis.map((basis) => ({
    ...basis,
    ...(Object.fromEntries(
      Object.entries(basisParts)
        .filter(([, circle]) => circles.indexOf(circle) < circles.indexOf(reader))
        .map(([part]) => [part, null]),
    ) as Partial<Pick<LegalBasis, 'expiresOn' | 'reexamineOn'>>),
  })),
});

/** Others learn that a source is cited; which item it is only the directory tells, to those who may see it there. */
const unnamed = (source: ItemSource | null): ItemSource | null =>
  source?.kind === 'cited' ? { ...source, resourceId: '', itemId: '' } : source;

/** Items with as much of where their values come from as a reader of their history is shown. */
export const withSourcesSeenBy = (reader: Circle, items: readonly DataItem[]): DataItem[] =>
  items.map((item) => (reader === 'own' ? item : { ...item, source: unnamed(item.source) }));

function itemSeenBy(reader: Circle, item: DataItem): DataItem {
  const seen = emptyItem(item.id);
  const show = <Name extends ItemFieldName>(name: Name) => {
    seen[name] = item[name];
  };
  namesShownTo(reader, itemFields).forEach(show);
  return seen;
}
