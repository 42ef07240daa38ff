/** A tree item in sight; `expanded` is null for a leaf. */
type Shown = { level: number; expanded: boolean | null };

export type Step = { type: 'go'; to: number } | { type: 'turn'; open: boolean } | { type: 'choose' };

/** What a key does on the item at a place of a tree, after the ARIA authoring practice; null for keys of no meaning. */
export function stepOf(key: string, items: readonly Shown[], at: number): Step | null {
  const item = items[at];
  if (!item) return null;
  const go = (to: number): Step | null => (items[to] ? { type: 'go', to } : null);
  switch (key) {
    case 'ArrowDown':
      return go(at + 1);
    case 'ArrowUp':
      return go(at - 1);
    case 'Home':
      return go(0);
    case 'End':
      return go(items.length - 1);
    case 'ArrowRight':
      if (item.expanded === null) return null;
      return item.expanded ? go(at + 1) : { type: 'turn', open: true };
    case 'ArrowLeft':
      if (item.expanded) return { type: 'turn', open: false };
      return go(items.findLastIndex(({ level }, place) => place < at && level < item.level));
    case 'Enter':
    case ' ':
      return { type: 'choose' };
    default:
      return null;
  }
}
