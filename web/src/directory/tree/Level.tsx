import { CaretRightOutlined } from '@ant-design/icons';
import type { TreeNode } from '@onesource/api/directory/tree';
import { useQuery } from '@tanstack/react-query';
import { Button, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { directoryQueries } from '../queries.ts';
import styles from './TreePage.module.css';
import { useNodeLabel } from './use-node-label.ts';

type Props = {
  /** Null for the root. */
  parent: string | null;
  depth: number;
  open: ReadonlySet<string>;
  chosen: string;
  focused: string;
  onChoose: (key: string) => void;
  onToggle: (key: string) => void;
};

/** The children of one node, fetched when it is opened. */
export function Level(props: Props) {
  const { t } = useTranslation('common');
  const { data, error, refetch } = useQuery(directoryQueries.tree(props.parent));
  if (data) return data.nodes.map((node, at) => <Item key={node.key} node={node} first={at === 0} {...props} />);
  if (error)
    return (
      <Button size="small" onClick={() => void refetch()}>
        {t('action.retry')}
      </Button>
    );
  return (
    <div role="presentation" className={styles.waiting}>
      <Skeleton active title={false} paragraph={{ rows: props.depth === 1 ? 4 : 2 }} />
    </div>
  );
}

function Item({ node, first, ...level }: Props & { node: TreeNode; first: boolean }) {
  const { t } = useTranslation('directory');
  const label = useNodeLabel()(node);
  const { depth, chosen, focused, open } = level;
  const expanded = !node.leaf && open.has(node.key);
  // One item can be reached by Tab: the one last used, or the first of all
  const reachable = focused === '' ? depth === 1 && first : node.key === focused;
  return (
    <div
      role="treeitem"
      data-key={node.key}
      aria-label={t('tree.node', { label, count: node.count })}
      aria-level={depth}
      aria-expanded={node.leaf ? undefined : expanded}
      aria-selected={node.key === chosen}
      tabIndex={reachable ? 0 : -1}
      className={styles.item}
    >
      {/* The keyboard is served by the tree */}
      <div
        role="presentation"
        className={node.key === chosen ? `${styles.row} ${styles.chosen}` : styles.row}
        style={{ paddingInlineStart: 8 + (depth - 1) * 18 }}
        onClick={() => {
          level.onChoose(node.key);
          if (!node.leaf && !expanded) level.onToggle(node.key);
        }}
      >
        <span
          role="presentation"
          className={`${styles.caret} ${expanded ? styles.expanded : ''}`}
          onClick={(event) => {
            if (node.leaf) return;
            event.stopPropagation();
            level.onToggle(node.key);
          }}
        >
          {!node.leaf && <CaretRightOutlined aria-hidden />}
        </span>
        <span className={styles.label}>{label}</span>
        <span className={styles.count}>{node.count}</span>
      </div>
      {expanded && (
        <div role="group">
          <Level {...level} parent={node.key} depth={depth + 1} />
        </div>
      )}
    </div>
  );
}
