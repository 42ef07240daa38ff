import { useQuery } from '@tanstack/react-query';
import { Button, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { directoryQueries } from '../queries.ts';
import { TreeItem } from './TreeItem.tsx';
import styles from './TreePage.module.css';

export type LevelProps = {
  /** Null for the root. */
  parent: string | null;
  depth: number;
  open: ReadonlySet<string>;
  chosen: string;
  focused: string;
};

/** The children of one node, fetched when it is opened. */
export function Level(props: LevelProps) {
  const { t } = useTranslation('common');
  const { data, error, refetch } = useQuery(directoryQueries.tree(props.parent));
  if (data)
    return data.nodes.map((node, at) => (
      <TreeItem
        key={node.key}
        node={node}
        first={at === 0}
        below={<Level {...props} parent={node.key} depth={props.depth + 1} />}
        {...props}
      />
    ));
  if (error)
    return (
      <Button size="small" onClick={() => void refetch()}>
        {t('action.retry')}
      </Button>
    );
  return (
    <div className={styles.waiting}>
      <Skeleton active title={false} paragraph={{ rows: props.depth === 1 ? 4 : 2 }} />
    </div>
  );
}
