import { useQuery } from '@tanstack/react-query';
import { generatePath, Link } from 'react-router-dom';
import { CaseHeader } from '../../cases/CaseHeader.tsx';
import { DueTag } from '../../cases/DueTag.tsx';
import { paths } from '../../paths.ts';
import { Loaded } from '../../ui/Loaded.tsx';
import { RequestStatusTag } from '../../words/StatusTag.tsx';
import { requestQueries } from '../queries.ts';
import { Lead } from './Lead.tsx';
import { RequestBody } from './RequestBody.tsx';

/** One request in full inside another page: beside the list of the inbox. */
export function RequestSubject({ id, onDone }: { id: string; onDone: () => void }) {
  const query = useQuery(requestQueries.detail(id));
  return (
    <Loaded query={query}>
      {(request) => (
        <>
          <CaseHeader
            name={request.resource.name}
            tags={
              <>
                <RequestStatusTag status={request.status} />
                {request.dueAt && <DueTag {...request} />}
              </>
            }
          >
            <Link to={generatePath(paths.request, { id })}>{request.number}</Link> · <Lead request={request} />
          </CaseHeader>
          <RequestBody request={request} onDone={onDone} stacked />
        </>
      )}
    </Loaded>
  );
}
