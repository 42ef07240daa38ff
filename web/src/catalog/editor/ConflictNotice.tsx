import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { catalogQueries } from '../queries.ts';
import { useProblemPlace } from '../use-problem-place.ts';
import { differences, draftOf, valuesOf } from './draft/draft.ts';
import type { useDraft } from './draft/use-draft.ts';

/** Somebody else has saved this draft in between: which of the two is to stay. */
export function ConflictNotice({ draft }: { draft: ReturnType<typeof useDraft> }) {
  const { t } = useTranslation('catalog');
  const placeOf = useProblemPlace();
  const [busy, setBusy] = useState(false);
  const { data: latest } = useQuery({ ...catalogQueries.detail(draft.id), staleTime: 0, refetchOnMount: 'always' });
  const differ = latest ? differences(draft.current(), draftOf(valuesOf(latest.revision.content)).draft) : [];
  const decide = (how: () => Promise<unknown>) => {
    setBusy(true);
    void how().finally(() => setBusy(false));
  };
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      title={t('conflict.title')}
      description={
        <>
          <p>{t('conflict.text')}</p>
          {differ.length > 0 && <p>{t('conflict.differ', { fields: differ.map(placeOf).join(t('comma')) })}</p>}
          <Space wrap>
            <Button type="primary" loading={busy} onClick={() => decide(draft.keepMine)}>
              {t('conflict.mine')}
            </Button>
            <Button disabled={busy} onClick={() => decide(draft.takeTheirs)}>
              {t('conflict.theirs')}
            </Button>
          </Space>
        </>
      }
    />
  );
}
