import type { ResourceView } from '@onesource/api/areas/directory/view';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { DataText } from '../../ui/DataText.tsx';
import { useContentWords } from '../../words/content-words.ts';
import { searchLink } from '../filters.ts';
import { useLabels } from '../use-labels.ts';
import { Facts } from './Facts.tsx';
import { Section } from './Section.tsx';

/** What it records and where it stands in the directory. */
export function Basic({ resource }: { resource: ResourceView }) {
  const { t } = useTranslation(['directory', 'content']);
  const labels = useLabels();
  const { field } = useContentWords();
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
          ...(contents
            ? [
                { label: t('content:field.subject'), value: contents.subject && field.subject(contents.subject) },
                { label: t('content:field.format'), value: contents.format && field.format(contents.format) },
                {
                  label: t('content:field.updateCycle'),
                  value: contents.updateCycle && field.updateCycle(contents.updateCycle),
                },
                { label: t('content:field.timeliness'), value: contents.timeliness, optional: true },
                {
                  label: t('content:field.recordForm'),
                  value: contents.recordForm && field.recordForm(contents.recordForm),
                  optional: true,
                },
                {
                  label: t('content:field.linkedDataSet'),
                  value: contents.linkedDataSet && <DataText>{contents.linkedDataSet}</DataText>,
                  optional: true,
                },
              ]
            : []),
        ]}
      />
    </Section>
  );
}
