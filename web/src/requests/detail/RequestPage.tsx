import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router-dom';
import { DueTag } from '../../cases/DueTag.tsx';
import { paths } from '../../paths.ts';
import { DataText } from '../../ui/DataText.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { RequestStatusTag } from '../../words/StatusTag.tsx';
import { requestQueries } from '../queries.ts';
import { Lead } from './Lead.tsx';
import { RequestBody } from './RequestBody.tsx';

/** One request in full, with what can be done about it. */
export function RequestPage() {
  const { t } = useTranslation('requests');
  const { id = '' } = useParams();
  const query = useQuery(requestQueries.detail(id));
  return (
    <Loaded query={query}>
      {(request) => (
        <>
          <PageHeader
            title={request.number}
            tags={
              <>
                <RequestStatusTag status={request.status} />
                {request.dueAt && <DueTag {...request} />}
              </>
            }
            lead={
              <>
                <DataText>{request.resource.name}</DataText> · <Lead request={request} />
              </>
            }
            up={{ to: paths.requests, label: t('page.backToList') }}
            actions={<Button onClick={() => window.print()}>{t('page.print')}</Button>}
          />
          <RequestBody request={request} />
        </>
      )}
    </Loaded>
  );
}
