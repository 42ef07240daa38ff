import { askOf } from '@onesource/api/areas/directory/rules/asking';
import { useTranslation } from 'react-i18next';
import { WithDraft } from '../../cases/drafts/WithDraft.tsx';
import { ForResource } from '../../cases/ForResource.tsx';
import type { RequestDraft } from './draft.ts';
import { RequestForm } from './RequestForm.tsx';

/** 信息资源申请表, for the resource in `?resource=`. */
export function NewRequestPage() {
  const { t } = useTranslation('requests');
  return (
    <ForResource
      title={t('form.title.decided')}
      say={(word) => t(word)}
      opens={({ actions }) => askOf(actions) !== null}
    >
      {(resource) => (
        <WithDraft<RequestDraft> of={{ form: 'request', subject: resource.id, name: resource.name }}>
          {(draft) => <RequestForm resource={resource} draft={draft} />}
        </WithDraft>
      )}
    </ForResource>
  );
}
