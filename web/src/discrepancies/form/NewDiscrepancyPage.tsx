import type { ResourceView } from '@onesource/api/areas/directory/view';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { WithDraft } from '../../cases/drafts/WithDraft.tsx';
import { ForResource } from '../../cases/ForResource.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { discrepancyQueries } from '../queries.ts';
import { DoubtForm, type Fields } from './DoubtForm.tsx';

/** 反馈内容疑义, about the resource in `?resource=`. */
export function NewDiscrepancyPage() {
  const { t } = useTranslation('discrepancies');
  return (
    <ForResource title={t('form.title')} say={(word) => t(word)} opens={({ actions }) => actions.includes('doubt')}>
      {(resource) => <OfItems resource={resource} />}
    </ForResource>
  );
}

/** What was obtained of a resource may be doubted too where the directory shows nothing of it (DG-18). */
function OfItems({ resource }: { resource: ResourceView }) {
  const query = useQuery(discrepancyQueries.items(resource.id));
  return (
    <Loaded query={query}>
      {({ items }) => (
        <WithDraft<Fields> of={{ form: 'doubt', subject: resource.id, name: resource.name }}>
          {(draft) => <DoubtForm resource={resource} items={items} draft={draft} />}
        </WithDraft>
      )}
    </Loaded>
  );
}
