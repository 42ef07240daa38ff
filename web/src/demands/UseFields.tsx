import { longest } from '@onesource/api/foundation/texts/longest';
import { purposes } from '@onesource/db/vocabulary';
import { Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';

/** What a department needs it for: in the form of a demand, and where it joins one. */
export function UseFields() {
  const { t } = useTranslation(['demands', 'vocabulary']);
  return (
    <>
      <Form.Item
        name="purpose"
        label={t('demands:form.purpose')}
        rules={[{ required: true, message: t('demands:form.purposeNeeded') }]}
      >
        <Select options={purposes.map((value) => ({ value, label: t(`vocabulary:purpose.${value}`) }))} />
      </Form.Item>
      <Form.Item
        name="basis"
        label={t('demands:form.basis')}
        extra={t('demands:form.basisHint')}
        rules={[{ required: true, whitespace: true, message: t('demands:form.basisNeeded') }]}
      >
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={longest.grounds} />
      </Form.Item>
      <Form.Item
        name="matter"
        label={t('demands:form.matter')}
        rules={[{ required: true, whitespace: true, message: t('demands:form.matterNeeded') }]}
      >
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} maxLength={longest.matter} />
      </Form.Item>
    </>
  );
}
