import type { ResourceView } from '@onesource/api/areas/directory/view';
import { useTranslation } from 'react-i18next';
import { DataText } from '../../ui/DataText.tsx';
import { Section } from '../../ui/Section.tsx';
import { AcknowledgeField } from '../AcknowledgeField.tsx';
import styles from './RequestForm.module.css';
import type { RequestPlan } from './use-plan.ts';

type Props = { resource: ResourceView; acknowledges: RequestPlan['acknowledges'] };

/** On what terms the provider has registered that it shares; where the platform grants on them, they are acknowledged or judged. */
export function TermsOfProvider(props: Props) {
  const { t } = useTranslation('requests');
  if (useTerms(props.resource).length === 0) return null;
  return (
    <Section title={t('form.terms')}>
      <Terms {...props} />
    </Section>
  );
}

function useTerms({ contents, conditions }: ResourceView) {
  const { t } = useTranslation('requests');
  return [
    { label: t('form.conditions'), said: conditions },
    { label: t('form.useRequirements'), said: contents?.useRequirements ?? '' },
    { label: t('form.shareMethod'), said: contents?.shareMethod ?? '' },
  ].filter(({ said }) => said !== '');
}

/** The same without a ground of its own; `within`: where in the form it stands. */
export function Terms({ resource, acknowledges, within = [] }: Props & { within?: readonly string[] }) {
  const terms = useTerms(resource);
  if (terms.length === 0) return null;
  return (
    <>
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
        <AcknowledgeField
          name={[...within, 'acknowledgesConditions']}
          orProvider={[...within, 'asksProvider']}
          citation={acknowledges.citation}
        />
      )}
    </>
  );
}
