import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router-dom';
import { CasePage } from '../../cases/CasePage.tsx';
import { paths } from '../../paths.ts';
import { OccasionTags } from '../OccasionTags.tsx';
import { occasionQueries } from '../queries.ts';
import { OccasionBody } from './OccasionBody.tsx';

/** One occasion in full, with what can be done about it. */
export function OccasionPage() {
  const { id = '' } = useParams();
  return <Occasion id={id} />;
}

/** The same inside another page: beside the list of the inbox. */
export const OccasionSubject = (subject: { id: string; onDone: () => void }) => <Occasion {...subject} />;

function Occasion({ id, onDone }: { id: string; onDone?: () => void }) {
  const inside = onDone !== undefined;
  return (
    <CasePage
      query={useQuery(occasionQueries.detail(id))}
      path={paths.occasion}
      tags={(occasion) => <OccasionTags occasion={occasion} />}
      inside={inside}
    >
      {(occasion) => <OccasionBody occasion={occasion} stacked={inside} onDone={onDone} />}
    </CasePage>
  );
}
