import { formatCategories, type RecordForm, recordForms, updateCycles } from '@onesource/db/vocabulary';
import { useQuery } from '@tanstack/react-query';
import { Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { catalogQueries } from '../../queries.ts';
import type { Values } from '../draft/draft.ts';
import styles from '../Editor.module.css';
import { Asked } from './Asked.tsx';
import { EditorSection } from './EditorSection.tsx';
import { useAsked } from './use-asked.ts';

/** 格式与更新 */
export function FormatSection() {
  const { t } = useTranslation(['catalog', 'content', 'vocabulary']);
  const asked = useAsked();
  const { data: rules } = useQuery(catalogQueries.rules());
  const category = Form.useWatch(['format', 'category'], Form.useFormInstance<Values>());
  return (
    <EditorSection title={t('section.format')}>
      <div className={styles.pair}>
        <Form.Item name={['format', 'category']} label={t('formatCategory')} required>
          <Select
            placeholder={t('choose')}
            options={formatCategories.map((value) => ({ value, label: t(`vocabulary:formatCategory.${value}`) }))}
          />
        </Form.Item>
        <Form.Item name={['format', 'type']} label={t('formatType')} extra={t('hint.formatType')} required>
          <Input maxLength={50} disabled={!category} />
        </Form.Item>
        <Form.Item name="updateCycle" label={t('content:field.updateCycle')} required>
          <Select
            allowClear
            placeholder={t('choose')}
            options={updateCycles.map((value) => ({ value, label: t(`vocabulary:updateCycle.${value}`) }))}
          />
        </Form.Item>
        <Form.Item
          name="timeliness"
          label={t('content:field.timeliness')}
          extra={<Asked hint={t('hint.timeliness')} by={asked('timeliness')} />}
          required={asked('timeliness') !== null}
        >
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item
          name="recordForm"
          label={t('content:field.recordForm')}
          extra={<Asked hint={t('hint.recordForm')} by={rules?.recordForm} />}
          normalize={(value: RecordForm | undefined) => value ?? null}
        >
          <Select
            allowClear
            placeholder={t('choose')}
            options={recordForms.map((value) => ({ value, label: t(`vocabulary:recordForm.${value}`) }))}
          />
        </Form.Item>
        <Form.Item
          name="linkedDataSet"
          label={t('content:field.linkedDataSet')}
          extra={<Asked hint={t('hint.linkedDataSet')} by={rules?.linkedDataSet} />}
        >
          <Input maxLength={200} />
        </Form.Item>
      </div>
    </EditorSection>
  );
}
