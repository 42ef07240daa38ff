import type { ResourceView } from '@onesource/api/areas/directory/view';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { DataText } from '../../ui/DataText.tsx';
import { searchLink } from '../filters.ts';
import { useLabels } from '../use-labels.ts';
import { Facts } from './Facts.tsx';
import { Section } from './Section.tsx';
import { useFieldFacts } from './use-field-facts.tsx';

/** What it records and where it stands in the directory. */
export function Basic({ resource }: { resource: ResourceView }) {
  const { t } = useTranslation(['directory', 'content']);
  const labels = useLabels();
  const facts = useFieldFacts();
  const { contents, class: resourceClass, classification, industry } = resource;
  const code = resourceClass && classification ? labels.codeOf(resourceClass, classification) : null;
  return (
    <Section title={t('resource.basic')}>
      <Facts
        facts={[
          ...(contents
            ? [{ label: t('content:field.summary'), value: <DataText>{contents.summary}</DataText>, wide: true }]
            : []),
          {
            label: t('content:field.classification'),
            value: code && (
              <Link to={searchLink({ classification: code })}>{labels.classification(code).join(' / ')}</Link>
            ),
            wide: true,
          },
          {
            label: t('content:field.industry'),
            value: industry && (
              <Link to={searchLink({ industry: [industry] })}>{labels.industryPath(industry).join(' / ')}</Link>
            ),
            wide: true,
          },
          ...(contents ? [...facts('basic', contents), ...facts('format', contents)] : []),
        ]}
      />
    </Section>
  );
}
