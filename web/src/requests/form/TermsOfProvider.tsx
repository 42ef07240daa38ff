import type { ResourceView } from '@onesource/api/areas/directory/view';
import { useTranslation } from 'react-i18next';
import { DataText } from '../../ui/DataText.tsx';
import { Section } from '../../ui/Section.tsx';
import styles from './RequestForm.module.css';

/** On what terms the provider has registered that it shares. */
export function TermsOfProvider({ resource }: { resource: ResourceView }) {
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
    </Section>
  );
}
