import { CaretRightOutlined } from '@ant-design/icons';
import type { TreeNode } from '@onesource/api/areas/directory/tree';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { LevelProps } from './Level.tsx';
import styles from './TreePage.module.css';
import { useNodeLabel } from './use-node-label.ts';

/** `below`: what is below it, shown when it is open. */
type Props = LevelProps & { node: TreeNode; first: boolean; below: ReactNode };

/** A node, followed by what is below it when it is open: a flat tree, whose depth `aria-level` says. */
export function TreeItem({ node, first, below, ...level }: Props) {
  const { t } = useTranslation('directory');
  const label = useNodeLabel()(node);
  const item = useRef<HTMLDivElement>(null);
  const { depth, chosen, focused, open } = level;
  const expanded = !node.leaf && open.has(node.key);
  const isChosen = node.key === chosen;
  // One item can be reached by Tab: the one last used, or the first of all
  const reachable = focused === '' ? depth === 1 && first : node.key === focused;
  useEffect(() => {
    if (isChosen && item.current) bringIntoSight(item.current);
  }, [isChosen]);
  return (
    <>
      <div
        ref={item}
        role="treeitem"
        data-key={node.key}
        aria-level={depth}
        aria-expanded={node.leaf ? undefined : expanded}
        aria-selected={isChosen}
        tabIndex={reachable ? 0 : -1}
        className={styles.item}
        style={{ paddingInlineStart: 8 + (depth - 1) * 18 }}
      >
        <span className={styles.caret} data-caret={node.leaf ? undefined : ''}>
          {!node.leaf && <CaretRightOutlined aria-hidden rotate={expanded ? 90 : 0} />}
        </span>
        <span className={styles.label}>{label}</span>
        <span className={styles.count}>
          <span aria-hidden="true">{node.count}</span>
          <span className="only-read-out">{t('results.total', { count: node.count })}</span>
        </span>
      </div>
      {expanded && below}
    </>
  );
}

/** Scrolls the tree's own box and never the page. */
function bringIntoSight(item: HTMLElement) {
  const box = item.closest('[role="tree"]')?.parentElement;
  if (!box) return;
  const [inner, outer] = [item.getBoundingClientRect(), box.getBoundingClientRect()];
  if (inner.top < outer.top || inner.bottom > outer.bottom)
    box.scrollTop += inner.top - outer.top - (outer.height - inner.height) / 2;
}
