import type { RegistrationView } from '@onesource/api/areas/catalog/view';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../ui/Loaded.tsx';
import { Section } from '../../ui/Section.tsx';
import { RevisionChanges } from '../../words/RevisionChanges.tsx';
import { catalogQueries } from '../queries.ts';
import { RemarkAt } from './remarks/RemarkAt.tsx';

/** What the revision in hand changes against the published one. */
export function Changes({ registration }: { registration: RegistrationView }) {
  const { t } = useTranslation(['catalog', 'content']);
  const { id, version, revision, publishedRevision } = registration;
  const diff = useQuery(catalogQueries.diff(id, revision.number, version));
  return (
    <Section title={t('page.changes', { count: publishedRevision ?? 0 })}>
      <Loaded query={diff}>
        {({ fields, items }) => (
          <RevisionChanges
            fields={fields}
            items={items}
            resourceClass={revision.content.class}
            beside={(spot) => <RemarkAt {...spot} name={spot.item?.name ?? t(`content:field.${spot.field}`)} />}
          />
        )}
      </Loaded>
    </Section>
  );
}
