import { longest } from '@onesource/api/foundation/texts/longest';
import { Form, Input, Select, TreeSelect } from 'antd';
import { useTranslation } from 'react-i18next';
import { useDepartmentChoices } from '../../../words/use-department-choices.ts';
import type { Values } from '../draft/draft.ts';

/** 联系人: the office and its telephone. */
export function ContactFields() {
  const { t } = useTranslation(['catalog', 'content']);
  return (
    <>
      <Form.Item name={['contact', 'office']} label={t('contactOffice')} extra={t('content:hint.contact')} required>
        <Input maxLength={longest.office} />
      </Form.Item>
      <Form.Item name={['contact', 'phone']} label={t('contactPhone')} required>
        <Input maxLength={longest.officePhone} inputMode="tel" />
      </Form.Item>
    </>
  );
}

/** 责任部门 (SH-16): none is the provider. */
export function ResponsibleDepartment() {
  const { t } = useTranslation(['catalog', 'content']);
  const responsible = Form.useWatch('responsibleDepartmentId', Form.useFormInstance<Values>());
  const departments = useDepartmentChoices(responsible ? [responsible] : []);
  return (
    <Form.Item
      name="responsibleDepartmentId"
      label={t('content:field.responsibleDepartmentId')}
      extra={t('content:hint.responsibleDepartmentId')}
      normalize={(id: string | undefined) => id ?? null}
    >
      <TreeSelect<string>
        allowClear
        showSearch={{ treeNodeFilterProp: 'title' }}
        treeDefaultExpandAll
        placeholder={t('content:unsaid.responsibleDepartmentId')}
        loading={!departments}
        treeData={departments ?? []}
      />
    </Form.Item>
  );
}

/** What the resource goes together with. */
export function RelatedCodes() {
  const { t } = useTranslation(['catalog', 'content']);
  return (
    <Form.Item name="relatedCodes" label={t('content:field.relatedCodes')} extra={t('content:hint.relatedCodes')}>
      <Select mode="tags" open={false} tokenSeparators={[' ', ',', '，', '、', ';', '；']} suffixIcon={null} />
    </Form.Item>
  );
}
