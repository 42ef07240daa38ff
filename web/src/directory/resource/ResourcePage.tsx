import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router-dom';
import { hasCode } from '../../lib/failure.ts';
import { Marked } from '../../session/Marked.tsx';
import { usePageTitle } from '../../shell/page/use-page-title.ts';
import { Loaded } from '../../ui/Loaded.tsx';
import { directoryQueries } from '../queries.ts';
import { Ended } from './Ended.tsx';
import { Resource } from './Resource.tsx';

/** 资源详情 */
export function ResourcePage() {
  const { id = '' } = useParams();
  const query = useQuery(directoryQueries.detail(id));
  usePageTitle(query.data?.name ?? '');
  if (query.data === undefined && hasCode(query.error, 'not_found'))
    return <Ended key={id} id={id} error={query.error} />;
  return (
    <Loaded query={query}>
      {(resource) => (
        <Marked>
          <Resource resource={resource} />
        </Marked>
      )}
    </Loaded>
  );
}
