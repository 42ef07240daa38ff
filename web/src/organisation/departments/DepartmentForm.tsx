import type { DepartmentView } from '@onesource/api/areas/organisation/view';
import { longest } from '@onesource/api/foundation/texts/longest';
import { departmentKinds } from '@onesource/db/vocabulary';
import { Form, Input, Modal, Select } from 'antd';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../cases/use-command.ts';
import { LongForm } from '../../ui/form/LongForm.tsx';
import { DepartmentSelect } from '../../words/DepartmentSelect.tsx';
import { changes } from '../changes.ts';
import { addDepartment, changeDepartment, type NewDepartment } from '../queries.ts';

type Props = {
  /** null: a new one. */
  department: DepartmentView | null;
  parentId: string | null;
  onClose: () => void;
  onAdded: (id: string) => void;
};

/** Adds a department, or changes it, also where it hangs. */
export function DepartmentForm({ department, parentId, onClose, onAdded }: Props) {
  const { t } = useTranslation(['organisation', 'vocabulary', 'common']);
  const [form] = Form.useForm<NewDepartment>();
  const saving = useCommand({
    changes,
    quiet: true,
    send: (input: NewDepartment, key) =>
      department ? changeDepartment(department.id, department.version, input) : addDepartment(input, key),
    done: ({ name }) => t(department ? 'departments.changed' : 'departments.added', { name }),
    onDone: ({ id }) => {
      if (!department) onAdded(id);
      onClose();
    },
  });
  const allows = useCallback(
    (each: { id: string; actions: readonly string[] }) => each.actions.includes('add-unit') || each.id === parentId,
    [parentId],
  );
  return (
    <Modal
      open
      title={department ? t('departments.editTitle', { name: department.name }) : t('departments.addTitle')}
      okText={t('common:action.save')}
      cancelText={t('common:action.cancel')}
      confirmLoading={saving.isPending}
      onOk={form.submit}
      onCancel={onClose}
      width={560}
    >
      <LongForm
        form={form}
        name="department"
        layout="vertical"
        failure={saving.error}
        initialValues={{
          name: department?.name ?? '',
          shortName: department?.shortName ?? '',
          nameEn: department?.nameEn ?? '',
          kind: department?.kind ?? 'internal_unit',
          creditCode: department?.creditCode ?? '',
          parentId,
        }}
        onFinish={(values) => saving.mutate({ ...values, parentId: values.parentId ?? null })}
      >
        <Form.Item
          name="name"
          label={t('department.name')}
          rules={[{ required: true, whitespace: true, message: t('department.nameNeeded') }]}
        >
          <Input maxLength={longest.departmentName} />
        </Form.Item>
        <Form.Item
          name="shortName"
          label={t('department.shortName')}
          rules={[{ required: true, whitespace: true, message: t('department.shortNameNeeded') }]}
        >
          <Input maxLength={longest.departmentShortName} />
        </Form.Item>
        <Form.Item name="nameEn" label={t('department.nameEn')}>
          <Input maxLength={longest.departmentNameEn} />
        </Form.Item>
        <Form.Item name="kind" label={t('department.kind')} required>
          <Select
            options={departmentKinds.map((value) => ({ value, label: t(`vocabulary:departmentKind.${value}`) }))}
          />
        </Form.Item>
        <Form.Item
          name="parentId"
          label={t('department.parent')}
          extra={department ? t('department.moveHint') : undefined}
        >
          <DepartmentSelect allows={allows} />
        </Form.Item>
        <Form.Item
          name="creditCode"
          label={t('department.creditCode')}
          normalize={(value: string) => value.toUpperCase().replaceAll(' ', '')}
          rules={[{ pattern: /^([0-9A-HJ-NP-RTUW-Y]{18})?$/, message: t('department.creditCodeForm') }]}
        >
          <Input maxLength={longest.creditCode} />
        </Form.Item>
      </LongForm>
    </Modal>
  );
}
