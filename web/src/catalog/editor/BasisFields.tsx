import { legalBasisKinds, policyLevels } from '@onesource/db/vocabulary';
import { DatePicker, Form, Input, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import type { Values } from './draft.ts';
import styles from './Editor.module.css';

/** One legal basis: which text, its article, and since when it no longer holds. */
export function BasisFields({ at }: { at: number }) {
  const { t } = useTranslation(['catalog', 'vocabulary']);
  const kind = Form.useWatch(['legalBasis', at, 'kind'], Form.useFormInstance<Values>());
  return (
    <div className={styles.pair}>
      <Form.Item name={[at, 'kind']} label={t('basis.kind')} required>
        <Select options={legalBasisKinds.map((value) => ({ value, label: t(`vocabulary:legalBasisKind.${value}`) }))} />
      </Form.Item>
      {kind === 'policy' && (
        <Form.Item name={[at, 'level']} label={t('basis.level')}>
          <Select
            allowClear
            placeholder={t('choose')}
            options={policyLevels.map((value) => ({ value, label: t(`vocabulary:policyLevel.${value}`) }))}
          />
        </Form.Item>
      )}
      <Form.Item name={[at, 'title']} label={t('basis.title')} required>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name={[at, 'number']} label={t('basis.documentNumber')}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name={[at, 'article']} label={t('basis.article')}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name={[at, 'reason']} label={t('basis.reason')}>
        <Input.TextArea maxLength={1000} autoSize={{ minRows: 1, maxRows: 4 }} />
      </Form.Item>
      <Form.Item
        name={[at, 'expiresOn']}
        label={t('basis.expiresOn')}
        getValueProps={(value: string | null) => ({ value: value ? dayjs(value) : null })}
        normalize={(value: Dayjs | null) => value?.format('YYYY-MM-DD') ?? null}
      >
        <DatePicker style={{ width: '100%' }} />
      </Form.Item>
    </div>
  );
}
