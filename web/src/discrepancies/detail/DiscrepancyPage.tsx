import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router-dom';
import { CasePage } from '../../cases/CasePage.tsx';
import { FollowButton } from '../../cases/following/FollowButton.tsx';
import { paths } from '../../paths.ts';
import { DoubtTags } from '../DoubtTags.tsx';
import { discrepancyQueries } from '../queries.ts';
import { DiscrepancyBody } from './DiscrepancyBody.tsx';

/** One doubt in full, with what can be done about it. */
export function DiscrepancyPage() {
  const { id = '' } = useParams();
  return <Discrepancy id={id} />;
}

/** The same inside another page: beside the list of the inbox. */
export const DiscrepancySubject = (subject: { id: string; onDone: () => void }) => <Discrepancy {...subject} />;

function Discrepancy({ id, onDone }: { id: string; onDone?: () => void }) {
  const inside = onDone !== undefined;
  return (
    <CasePage
      query={useQuery(discrepancyQueries.detail(id))}
      path={paths.discrepancy}
      tags={(doubt) => <DoubtTags doubt={doubt} />}
      more={({ id }) => <FollowButton type="discrepancy" id={id} />}
      inside={inside}
    >
      {(doubt) => <DiscrepancyBody doubt={doubt} stacked={inside} onDone={onDone} />}
    </CasePage>
  );
}
