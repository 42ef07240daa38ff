import { subjectKinds } from '@onesource/db/vocabulary';
import { Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Asked } from './Asked.tsx';
import { EditorSection } from './EditorSection.tsx';
import { useAsked } from './use-asked.ts';

/** 基本信息 */
export function BasicSection() {
  const { t } = useTranslation(['catalog', 'content', 'vocabulary']);
  const asked = useAsked();
  return (
    <EditorSection title={t('section.basic')}>
      <Form.Item name="name" label={t('content:field.name')} extra={t('hint.name')} required>
        <Input maxLength={100} showCount />
      </Form.Item>
      <Form.Item
        className="counted"
        name="summary"
        label={t('content:field.summary')}
        extra={t('hint.summary')}
        required
      >
        <Input.TextArea maxLength={1000} showCount autoSize={{ minRows: 2, maxRows: 8 }} />
      </Form.Item>
      <Form.Item
        name="subject"
        label={t('content:field.subject')}
        extra={<Asked hint={t('hint.subject')} by={asked('subject')} />}
        required
      >
        <Select
          allowClear
          placeholder={t('choose')}
          options={subjectKinds.map((value) => ({ value, label: t(`vocabulary:subjectKind.${value}`) }))}
        />
      </Form.Item>
    </EditorSection>
  );
}
