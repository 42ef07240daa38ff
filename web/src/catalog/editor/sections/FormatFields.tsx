import { longest } from '@onesource/api/foundation/texts/longest';
import { formatCategories } from '@onesource/db/vocabulary';
import { Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Values } from '../draft/draft.ts';

/** 信息资源格式: its category, and within that its type. */
export function FormatFields() {
  const { t } = useTranslation(['catalog', 'content', 'vocabulary']);
  const category = Form.useWatch(['format', 'category'], Form.useFormInstance<Values>());
  return (
    <>
      <Form.Item name={['format', 'category']} label={t('formatCategory')} required>
        <Select
          placeholder={t('choose')}
          options={formatCategories.map((value) => ({ value, label: t(`vocabulary:formatCategory.${value}`) }))}
        />
      </Form.Item>
      <Form.Item name={['format', 'type']} label={t('formatType')} extra={t('content:hint.format')} required>
        <Input maxLength={longest.format} disabled={!category} />
      </Form.Item>
    </>
  );
}
