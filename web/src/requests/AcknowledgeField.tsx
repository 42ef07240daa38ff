import type { Citation as Cited } from '@onesource/api/law/setting';
import { Checkbox, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { Citation } from '../words/Citation.tsx';

type Name = string | string[];
type Props = {
  name: Name;
  citation: Cited | null;
  /** The field by which it is left to the provider instead; none where that is not open. */
  orProvider?: Name;
};

/** The word that the asking department meets the stated conditions and keeps to them, or that the provider is to say so (SQ-19). */
export function AcknowledgeField({ name, citation, orProvider }: Props) {
  const { t } = useTranslation('requests');
  const form = Form.useFormInstance();
  return (
    <>
      <Form.Item
        name={name}
        valuePropName="checked"
        {...(orProvider && { dependencies: [orProvider] })}
        rules={[
          {
            validator: async (_, checked?: boolean) => {
              if (!checked && !(orProvider && form.getFieldValue(orProvider)))
                throw new Error(t(orProvider ? 'form.acknowledgeOrAsk' : 'form.acknowledgeFirst'));
            },
          },
        ]}
        style={{ marginBottom: 8 }}
      >
        <Checkbox>{t('form.acknowledge')}</Checkbox>
      </Form.Item>
      {orProvider && (
        <Form.Item name={orProvider} valuePropName="checked" style={{ marginBottom: 8 }}>
          <Checkbox>{t('form.askProvider')}</Checkbox>
        </Form.Item>
      )}
      <Citation citation={citation} />
    </>
  );
}
