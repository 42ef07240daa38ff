import { type Purpose, purposes } from '@onesource/db/vocabulary';
import { Form, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.ts';
import { Section } from '../../ui/Section.tsx';
import type { RequestDraft } from './draft.ts';
import styles from './RequestForm.module.css';

/** What for, and by what right. */
export function UseFields({ permitted }: { permitted: readonly Purpose[] }) {
  const { t } = useTranslation(['requests', 'vocabulary']);
  const { locale } = useLocale();
  const purpose = Form.useWatch<RequestDraft['purpose']>('purpose');
  const said = (message: string) => [{ required: true, whitespace: true, message }];
  const words = new Intl.ListFormat(locale).format(permitted.map((word) => t(`vocabulary:purpose.${word}`)));
  return (
    <Section title={t('requests:form.use')}>
      <Form.Item
        name="purpose"
        label={t('requests:form.purpose')}
        rules={[{ required: true, message: t('requests:form.choosePurpose') }]}
        extra={words && t('requests:form.permitted', { purposes: words })}
      >
        <Radio.Group options={purposes.map((value) => ({ value, label: t(`vocabulary:purpose.${value}`) }))} />
      </Form.Item>
      {purpose === 'other' && (
        <Form.Item
          name="purposeText"
          label={t('requests:form.purposeText')}
          rules={said(t('requests:form.sayPurpose'))}
        >
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={500} />
        </Form.Item>
      )}
      <div className={styles.row}>
        <Form.Item
          name="basis"
          label={t('requests:form.basis')}
          extra={t('requests:form.basisHint')}
          rules={said(t('requests:form.sayBasis'))}
        >
          <Input.TextArea
            autoSize={{ minRows: 2, maxRows: 6 }}
            maxLength={1000}
            placeholder={t('requests:form.basisPlaceholder')}
          />
        </Form.Item>
        <Form.Item
          name="matter"
          label={t('requests:form.matter')}
          extra={t('requests:form.matterHint')}
          rules={said(t('requests:form.sayMatter'))}
        >
          <Input.TextArea
            autoSize={{ minRows: 2, maxRows: 6 }}
            maxLength={500}
            placeholder={t('requests:form.matterPlaceholder')}
          />
        </Form.Item>
      </div>
    </Section>
  );
}
