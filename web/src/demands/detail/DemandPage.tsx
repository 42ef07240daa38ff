import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router-dom';
import { CasePage } from '../../cases/CasePage.tsx';
import { FollowButton } from '../../cases/following/FollowButton.tsx';
import { paths } from '../../paths.ts';
import { DemandTags } from '../DemandTags.tsx';
import { demandQueries } from '../queries.ts';
import { DemandBody } from './DemandBody.tsx';

/** One demand in full, with what can be done about it. */
export function DemandPage() {
  const { id = '' } = useParams();
  return <Demand id={id} />;
}

/** The same inside another page: beside the list of the inbox. */
export const DemandSubject = (subject: { id: string; onDone: () => void }) => <Demand {...subject} />;

function Demand({ id, onDone }: { id: string; onDone?: () => void }) {
  const inside = onDone !== undefined;
  return (
    <CasePage
      query={useQuery(demandQueries.detail(id))}
      path={paths.demand}
      tags={(demand) => <DemandTags demand={demand} />}
      more={({ id }) => <FollowButton type="demand" id={id} />}
      inside={inside}
    >
      {(demand) => <DemandBody demand={demand} stacked={inside} onDone={onDone} />}
    </CasePage>
  );
}
