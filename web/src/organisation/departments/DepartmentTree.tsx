import type { DepartmentView } from '@onesource/api/areas/organisation/view';
import { Input, Tree, type TreeDataNode } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.ts';
import { type DepartmentNode, departmentTree, lineOf } from '../../lib/departments.ts';
import { ToneTag } from '../../ui/ToneTag.tsx';
import { useDepartmentName } from '../../words/use-department-name.ts';
import styles from './Departments.module.css';
import { matching } from './matching.ts';

type Props = { rows: readonly DepartmentView[]; chosen: string; onChoose: (id: string) => void };

export function DepartmentTree({ rows, chosen, onChoose }: Props) {
  const { t } = useTranslation('organisation');
  const { dataLang } = useLocale();
  const nameOf = useDepartmentName();
  const [typed, setTyped] = useState('');
  const shown = useMemo(() => matching(rows, typed), [rows, typed]);
  const roots = useMemo(() => departmentTree(shown), [shown]);
  const [expanded, setExpanded] = useState(() => [
    ...lineOf(rows, chosen).map(({ id }) => id),
    ...rows.filter(({ parentId }) => parentId === null).map(({ id }) => id),
  ]);
  const asNode = (node: DepartmentNode<DepartmentView>): TreeDataNode => ({
    key: node.id,
    title: (
      <span className={styles.node}>
        <span lang={nameOf(node) === node.name ? dataLang : undefined}>{nameOf(node)}</span>
        {node.disabled && <ToneTag tone="grey">{t('disabled')}</ToneTag>}
      </span>
    ),
    children: node.children.map(asNode),
  });
  return (
    <section className={styles.tree} aria-label={t('departments.tree')}>
      <Input.Search
        allowClear
        aria-label={t('departments.search')}
        placeholder={t('departments.search')}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
      {shown.length === 0 ? (
        <p className={styles.quiet}>{t('departments.none')}</p>
      ) : (
        <Tree
          blockNode
          className={styles.nodes}
          treeData={roots.map(asNode)}
          selectedKeys={[chosen]}
          expandedKeys={typed.trim() ? shown.map(({ id }) => id) : expanded}
          onExpand={(keys) => setExpanded(keys.map(String))}
          onSelect={(_, { node }) => onChoose(String(node.key))}
        />
      )}
    </section>
  );
}
