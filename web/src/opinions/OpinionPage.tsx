import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router-dom';
import { CasePage } from '../cases/CasePage.tsx';
import { OpinionTag } from '../cases/opinions/OpinionTag.tsx';
import { opinionQueries } from '../cases/opinions/queries.ts';
import { paths } from '../paths.ts';
import { OpinionBody } from './OpinionBody.tsx';

/** One opinion in full, to be given or read. */
export function OpinionPage() {
  const { id = '' } = useParams();
  return <Opinion id={id} />;
}

/** The same inside another page: beside the list of the inbox. */
export const OpinionSubject = (subject: { id: string; onDone: () => void }) => <Opinion {...subject} />;

function Opinion({ id, onDone }: { id: string; onDone?: () => void }) {
  const inside = onDone !== undefined;
  return (
    <CasePage
      query={useQuery(opinionQueries.detail(id))}
      path={paths.opinion}
      tags={({ status }) => <OpinionTag status={status} />}
      inside={inside}
    >
      {(opinion) => <OpinionBody opinion={opinion} stacked={inside} onDone={onDone} />}
    </CasePage>
  );
}
