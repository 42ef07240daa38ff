import type { ResourceView } from '@onesource/api/areas/directory/view';
import { Checkbox, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { DataText } from '../../ui/DataText.tsx';
import { Section } from '../../ui/Section.tsx';
import { Citation } from '../../words/Citation.tsx';
import styles from './RequestForm.module.css';
import type { RequestPlan } from './use-plan.ts';

type Props = { resource: ResourceView; acknowledges: RequestPlan['acknowledges'] };

/** On what terms the provider has registered that it shares; where the platform grants on them, they are acknowledged. */
export function TermsOfProvider({ resource, acknowledges }: Props) {
  const { t } = useTranslation('requests');
  const { contents, conditions } = resource;
  const terms = [
    { label: t('form.conditions'), said: conditions },
    { label: t('form.useRequirements'), said: contents?.useRequirements ?? '' },
    { label: t('form.shareMethod'), said: contents?.shareMethod ?? '' },
  ].filter(({ said }) => said !== '');
  if (terms.length === 0) return null;
  return (
    <Section title={t('form.terms')}>
      <dl className={styles.terms}>
        {terms.map(({ label, said }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <DataText>{said}</DataText>
            </dd>
          </div>
        ))}
      </dl>
      {acknowledges && (
        <>
          <Form.Item
            name="acknowledgesConditions"
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
          <Citation citation={acknowledges.citation} />
        </>
      )}
    </Section>
  );
}
