import { useQuery } from '@tanstack/react-query';
import { TreeSelect } from 'antd';
import { useMemo } from 'react';
import { useLocale } from '../i18n/use-locale.ts';
import { type DepartmentNode, departmentQueries, departmentTree } from '../lib/departments.ts';

type Props = {
  /** Given by `Form.Item`. */
  id?: string;
  value?: string[];
  onChange?: (ids: string[]) => void;
};
type Choice = { value: string; title: string; children: Choice[] };

/** Any number of departments out of the tree, found by typing. One stands for those below it too. */
export function DepartmentsSelect({ id, value, onChange }: Props) {
  const { locale } = useLocale();
  const { data } = useQuery(departmentQueries.list());
  const choices = useMemo(() => {
    const asChoice = ({ id: of, name, nameEn, children }: DepartmentNode): Choice => ({
      value: of,
      title: locale === 'en' && nameEn ? nameEn : name,
      children: children.map(asChoice),
    });
    return departmentTree((data ?? []).filter(({ disabled }) => !disabled)).map(asChoice);
  }, [data, locale]);
  return (
    <TreeSelect<string[]>
      id={id}
      value={value}
      onChange={onChange}
      multiple
      showSearch={{ treeNodeFilterProp: 'title' }}
      treeDefaultExpandAll
      loading={!data}
      treeData={choices}
    />
  );
}
