import { useQuery } from '@tanstack/react-query';
import { TreeSelect, type TreeSelectProps } from 'antd';
import { useMemo } from 'react';
import { type DepartmentNode, departmentQueries, departmentTree } from '../lib/departments.ts';
import { useDepartmentName } from './use-department-name.ts';

type Props = Omit<TreeSelectProps<string>, 'treeData'> & {
  /** Departments that cannot be chosen are shown where they lead to others. */
  allows?: (department: DepartmentNode & { actions: readonly string[] }) => boolean;
};
type Choice = { value: string; title: string; disabled: boolean; children: Choice[] };

/** One department out of the tree, found by typing. */
export function DepartmentSelect({ allows = () => true, ...select }: Props) {
  const { data } = useQuery(departmentQueries.list());
  const nameOf = useDepartmentName();
  const choices = useMemo(() => {
    const asChoice = (node: DepartmentNode<NonNullable<typeof data>[number]>): Choice[] => {
      const children = node.children.flatMap(asChoice);
      const isOpen = allows(node);
      return isOpen || children.length > 0
        ? [{ value: node.id, title: nameOf(node), disabled: !isOpen, children }]
        : [];
    };
    return departmentTree(data ?? []).flatMap(asChoice);
  }, [data, nameOf, allows]);
  return (
    <TreeSelect<string>
      showSearch={{ treeNodeFilterProp: 'title' }}
      treeDefaultExpandAll
      popupMatchSelectWidth={false}
      loading={!data}
      {...select}
      treeData={choices}
    />
  );
}
