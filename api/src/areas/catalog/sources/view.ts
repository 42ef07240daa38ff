import type { ItemSource } from '@onesource/db/content';
import type { Naming } from '../rules/sources/naming.ts';
import {
  type Candidate,
  citedItem,
  isContested,
  isUnanswered,
  type OthersResource,
  type Overlap,
  type Viewer,
  viewerOf,
} from '../rules/sources/sources.ts';
import { namingView } from './naming/view.ts';

/** So many candidates of an item are listed; the rest is counted. */
const mostListed = 5;

/** Items that other departments publish too, or of which a source is stated, with the likeliest sources. */
export function overlapsView(
  overlaps: readonly Overlap<Naming>[],
  cited: readonly OthersResource[],
  department: { path: readonly string[] },
) {
  const viewer = viewerOf(department);
  return {
    items: overlaps.map((overlap) => ({
      itemId: overlap.item.id,
      name: overlap.item.name,
      statement: overlap.item.source && statementView(overlap.item.source, cited, viewer),
      contested: isContested(overlap),
      /** N-19: the source department, where the authority has named one. */
      named: overlap.named && { ...namingView(overlap.named.naming, viewer), own: overlap.named.own },
      candidates: overlap.candidates.slice(0, mostListed).map(candidateView),
      more: overlap.found - Math.min(overlap.candidates.length, mostListed),
    })),
    unanswered: overlaps.filter(isUnanswered).length,
  };
}
export type OverlapsView = ReturnType<typeof overlapsView>;

const candidateView = ({ resource, department, item, authoritative, base, publishedAt }: Candidate) => ({
  resource,
  department,
  item,
  authoritative,
  base,
  publishedAt: publishedAt.toISOString(),
});

/** What was said of an item's source; a source that the viewer may not know of is null. */
export function statementView(source: ItemSource, cited: readonly OthersResource[], viewer: Viewer) {
  switch (source.kind) {
    case 'authoritative':
      return { kind: source.kind, basis: source.basis };
    case 'justified':
      return { kind: source.kind, reason: source.reason };
    case 'cited': {
      const found = citedItem(source, cited, viewer);
      return {
        kind: source.kind,
        from: found && {
          resource: { id: found.resource.id, name: found.resource.name },
          department: found.department,
          item: found.item,
        },
      };
    }
  }
}
export type StatementView = ReturnType<typeof statementView>;
