import { TreeSelect } from 'antd';
import { useDepartmentChoices } from './use-department-choices.ts';

type Props = { label: string; value: string; onChange: (department: string) => void; className?: string | undefined };

/** Narrows a list to a department with the units below it, found by typing; `value`: nothing where it does not. */
export function DepartmentFilter({ label, value, onChange, className = '' }: Props) {
  const choices = useDepartmentChoices([value]);
  return (
    <TreeSelect<string>
      allowClear
      className={className}
      aria-label={label}
      placeholder={label}
      value={value || undefined}
      onChange={(department) => onChange(department ?? '')}
      showSearch={{ treeNodeFilterProp: 'title' }}
      loading={!choices}
      treeData={choices ?? []}
    />
  );
}
