import { TreeSelect } from 'antd';
import { useDepartmentChoices } from './use-department-choices.ts';

type Props = {
  /** Given by `Form.Item`. */
  id?: string;
  value?: string[];
  onChange?: (ids: string[]) => void;
  'aria-label'?: string;
  placeholder?: string;
};

/** Any number of departments out of the tree, found by typing. One stands for those below it too. */
export function DepartmentsSelect({ value, onChange, ...field }: Props) {
  const choices = useDepartmentChoices(value);
  return (
    <TreeSelect<string[]>
      {...field}
      value={value}
      onChange={onChange}
      multiple
      showSearch={{ treeNodeFilterProp: 'title' }}
      treeDefaultExpandAll
      loading={!choices}
      treeData={choices ?? []}
    />
  );
}
