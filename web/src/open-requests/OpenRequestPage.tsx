import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router-dom';
import { CasePage } from '../cases/CasePage.tsx';
import { paths } from '../paths.ts';
import { OpenRequestBody } from './OpenRequestBody.tsx';
import { OpenRequestTags } from './OpenRequestTags.tsx';
import { openRequestQueries } from './queries.ts';

/** What somebody outside asks for in full, with what can be done about it. */
export function OpenRequestPage() {
  const { id = '' } = useParams();
  return <OpenRequest id={id} />;
}

/** The same inside another page: beside the list of the inbox. */
export const OpenRequestSubject = (subject: { id: string; onDone: () => void }) => <OpenRequest {...subject} />;

function OpenRequest({ id, onDone }: { id: string; onDone?: () => void }) {
  const inside = onDone !== undefined;
  return (
    <CasePage
      query={useQuery(openRequestQueries.detail(id))}
      path={paths.openRequest}
      tags={(request) => <OpenRequestTags request={request} />}
      inside={inside}
    >
      {(request) => <OpenRequestBody request={request} stacked={inside} onDone={onDone} />}
    </CasePage>
  );
}
