import type { RegistrationView } from '@onesource/api/areas/catalog/view';
import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/Section.tsx';
import { Grants } from './Grants.tsx';

/** The grants that publishing the revision in hand would touch. */
export function Affected({ registration: { affected } }: { registration: Pick<RegistrationView, 'affected'> }) {
  const { t } = useTranslation('catalog');
  if (affected.length === 0) return null;
  return (
    <Section title={t('affected.title', { count: affected.length })}>
      <p>{t('affected.lead')}</p>
      <Grants grants={affected} />
    </Section>
  );
}
