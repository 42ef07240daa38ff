import type { ResourceView } from '@onesource/api/areas/directory/view';
import { longest } from '@onesource/api/foundation/texts/longest';
import { purposes } from '@onesource/db/vocabulary';
import { Form, Input, Radio } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Phrases } from '../../cases/phrases/Phrases.tsx';
import { Section } from '../../ui/Section.tsx';
import { dataIn, Sentence } from '../../ui/Sentence.tsx';
import type { RequestDraft } from './draft.ts';
import styles from './RequestForm.module.css';
import type { RequestPlan } from './use-plan.ts';

type Props = {
  resource: ResourceView | null;
  plan: RequestPlan | undefined;
  /** Takes over what was said before. */
  before?: ReactNode;
};

/** What for, and by what right; of several resources nothing is said of what one of them is meant for. */
export function UseFields({ resource, plan, before }: Props) {
  const { t } = useTranslation(['requests', 'vocabulary']);
  const purpose = Form.useWatch<RequestDraft['purpose']>('purpose');
  const said = (message: string) => [{ required: true, whitespace: true, message }];
  const permitted = resource?.contents?.permittedPurposes ?? [];
  const others = purposes.filter((word) => !permitted.includes(word));
  const labelled = (word: (typeof purposes)[number]) => ({ value: word, label: t(`vocabulary:purpose.${word}`) });
  const outside = permitted.length > 0 && purpose !== undefined && !permitted.includes(purpose);
  return (
    <Section title={t('requests:form.use')} extra={before}>
      <Form.Item
        name="purpose"
        label={t('requests:form.purpose')}
        rules={[{ required: true, message: t('requests:form.choosePurpose') }]}
        extra={
          permitted.length > 0 && (
            <div aria-live="polite" className={styles.outside}>
              {outside && (
                <Sentence>
                  {t(plan?.because === 'purpose' ? 'requests:form.outsidePlatform' : 'requests:form.outsidePurposes', {
                    provider: dataIn(resource?.department.name ?? ''),
                  })}
                </Sentence>
              )}
            </div>
          )
        }
      >
        <Radio.Group>
          {permitted.length > 0 && <span className={styles.group}>{t('requests:form.permitted')}</span>}
          {permitted.map(labelled).map(({ value, label }) => (
            <Radio key={value} value={value}>
              {label}
            </Radio>
          ))}
          {permitted.length > 0 && <span className={styles.group}>{t('requests:form.otherPurposes')}</span>}
          {others.map(labelled).map(({ value, label }) => (
            <Radio key={value} value={value}>
              {label}
            </Radio>
          ))}
        </Radio.Group>
      </Form.Item>
      {purpose === 'other' && (
        <Form.Item
          name="purposeText"
          label={t('requests:form.purposeText')}
          rules={said(t('requests:form.sayPurpose'))}
        >
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={longest.matter} />
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
            maxLength={longest.grounds}
            placeholder={t('requests:form.basisPlaceholder')}
          />
        </Form.Item>
        <Form.Item
          name="matter"
          label={t('requests:form.matter')}
          extra={
            <>
              {t('requests:form.matterHint')} <Phrases name="matter" kind="matter" />
            </>
          }
          rules={said(t('requests:form.sayMatter'))}
        >
          <Input.TextArea
            autoSize={{ minRows: 2, maxRows: 6 }}
            maxLength={longest.matter}
            placeholder={t('requests:form.matterPlaceholder')}
          />
        </Form.Item>
        <Form.Item name="system" label={t('requests:form.system')} extra={<Phrases name="system" kind="system" />}>
          <Input maxLength={longest.matter} placeholder={t('requests:form.systemPlaceholder')} />
        </Form.Item>
      </div>
    </Section>
  );
}
