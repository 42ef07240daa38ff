import { useQuery } from '@tanstack/react-query';
import { generatePath, Link } from 'react-router-dom';
import { paths } from '../../paths.ts';
import { DataText } from '../../ui/DataText.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { DiscrepancyStatusTag } from '../DiscrepancyStatusTag.tsx';
import { discrepancyQueries } from '../queries.ts';
import styles from './Discrepancy.module.css';
import { DiscrepancyBody } from './DiscrepancyBody.tsx';

/** One doubt in full inside another page: beside the list of the inbox. */
export function DiscrepancySubject({ id, onDone }: { id: string; onDone: () => void }) {
  const query = useQuery(discrepancyQueries.detail(id));
  return (
    <Loaded query={query}>
      {(doubt) => (
        <>
          <header className={styles.header}>
            <h2>
              <DataText>{doubt.resource.name}</DataText>
            </h2>
            <DiscrepancyStatusTag status={doubt.status} />
            <p>
              <Link to={generatePath(paths.discrepancy, { id })}>{doubt.number}</Link>
            </p>
          </header>
          <DiscrepancyBody doubt={doubt} onDone={onDone} stacked />
        </>
      )}
    </Loaded>
  );
}
