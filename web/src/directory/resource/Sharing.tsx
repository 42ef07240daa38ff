import type { ResourceView } from '@onesource/api/areas/directory/view';
import { useTranslation } from 'react-i18next';
import { Facts } from './Facts.tsx';
import { Section } from './Section.tsx';
import { useFieldFacts } from './use-field-facts.tsx';

/** On which conditions it is shared with departments and opened to the public. */
export function Sharing({ contents }: { contents: NonNullable<ResourceView['contents']> }) {
  const { t } = useTranslation('directory');
  return (
    <Section title={t('resource.sharing')}>
      <Facts facts={useFieldFacts()('sharing', contents)} />
    </Section>
  );
}
