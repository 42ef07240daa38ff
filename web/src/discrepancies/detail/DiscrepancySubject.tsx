import { useQuery } from '@tanstack/react-query';
import { generatePath, Link } from 'react-router-dom';
import { CaseHeader } from '../../cases/CaseHeader.tsx';
import { paths } from '../../paths.ts';
import { Loaded } from '../../ui/Loaded.tsx';
import { DiscrepancyStatusTag } from '../DiscrepancyStatusTag.tsx';
import { discrepancyQueries } from '../queries.ts';
import { DiscrepancyBody } from './DiscrepancyBody.tsx';

/** One doubt in full inside another page: beside the list of the inbox. */
export function DiscrepancySubject({ id, onDone }: { id: string; onDone: () => void }) {
  const query = useQuery(discrepancyQueries.detail(id));
  return (
    <Loaded query={query}>
      {(doubt) => (
        <>
          <CaseHeader name={doubt.resource.name} tags={<DiscrepancyStatusTag status={doubt.status} />}>
            <Link to={generatePath(paths.discrepancy, { id })}>{doubt.number}</Link>
          </CaseHeader>
          <DiscrepancyBody doubt={doubt} onDone={onDone} stacked />
        </>
      )}
    </Loaded>
  );
}
