import type { ResourceView } from '@onesource/api/areas/directory/view';
import { useTranslation } from 'react-i18next';
import { DataText } from '../../ui/DataText.tsx';
import { useContentWords } from '../../words/content-words.ts';
import { useOpennessLabel } from '../../words/use-openness-label.ts';
import { Facts } from './Facts.tsx';
import { Section } from './Section.tsx';

/** On which conditions it is shared with departments and opened to the public. */
export function Sharing({ contents }: { contents: NonNullable<ResourceView['contents']> }) {
  const { t } = useTranslation(['directory', 'content']);
  const { field } = useContentWords();
  const openness = useOpennessLabel();
  const data = (text: string) => text && <DataText>{text}</DataText>;
  return (
    <Section title={t('resource.sharing')}>
      <Facts
        facts={[
          { label: t('content:field.conditions'), value: data(contents.conditions), wide: true, optional: true },
          {
            label: t('content:field.permittedPurposes'),
            value: field.permittedPurposes(contents.permittedPurposes),
            optional: true,
          },
          { label: t('content:field.shareMethod'), value: data(contents.shareMethod), optional: true },
          {
            label: t('content:field.useRequirements'),
            value: data(contents.useRequirements),
            wide: true,
            optional: true,
          },
          ...(openness.kind === null
            ? []
            : [{ label: t('content:field.openness'), value: openness.resource(contents) }]),
          {
            label: t('content:field.openConditions'),
            value: data(contents.openConditions),
            wide: true,
            optional: true,
          },
          {
            label: t('content:field.secrecyReview'),
            value: contents.secrecyReview && <DataText>{field.secrecyReview(contents.secrecyReview)}</DataText>,
            optional: true,
          },
        ]}
      />
    </Section>
  );
}
