import { Form, Input, Select, TreeSelect } from 'antd';
import { useTranslation } from 'react-i18next';
import { useDepartmentChoices } from '../../../words/use-department-choices.ts';
import type { Values } from '../draft/draft.ts';
import styles from '../Editor.module.css';
import { EditorSection } from './EditorSection.tsx';

/** 联系人, and what the resource goes together with. */
export function ContactSection() {
  const { t } = useTranslation(['catalog', 'content']);
  const responsible = Form.useWatch('responsibleDepartmentId', Form.useFormInstance<Values>());
  const departments = useDepartmentChoices(responsible ? [responsible] : []);
  return (
    <EditorSection title={t('section.contact')}>
      <div className={styles.pair}>
        <Form.Item name={['contact', 'office']} label={t('contactOffice')} extra={t('hint.office')} required>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name={['contact', 'phone']} label={t('contactPhone')} required>
          <Input maxLength={50} inputMode="tel" />
        </Form.Item>
      </div>
      <Form.Item
        name="responsibleDepartmentId"
        label={t('content:field.responsibleDepartmentId')}
        extra={t('hint.responsibleDepartment')}
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
      <Form.Item name="relatedCodes" label={t('content:field.relatedCodes')} extra={t('hint.relatedCodes')}>
        <Select mode="tags" open={false} tokenSeparators={[' ', ',', '，', '、', ';', '；']} suffixIcon={null} />
      </Form.Item>
    </EditorSection>
  );
}
