import type { Citation as Cited } from '@onesource/api/law/setting';
import { Checkbox, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { Citation } from '../words/Citation.tsx';

type Props = { name: string | string[]; citation: Cited | null };

/** The word that the asking department meets the stated conditions and keeps to them (SQ-19). */
export function AcknowledgeField({ name, citation }: Props) {
  const { t } = useTranslation('requests');
  return (
    <>
      <Form.Item
        name={name}
        valuePropName="checked"
        rules={[
          {
            validator: async (_, checked?: boolean) => {
              if (!checked) throw new Error(t('form.acknowledgeFirst'));
            },
          },
        ]}
        style={{ marginBottom: 8 }}
      >
        <Checkbox>{t('form.acknowledge')}</Checkbox>
      </Form.Item>
      <Citation citation={citation} />
    </>
  );
}
