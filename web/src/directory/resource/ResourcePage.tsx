import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router-dom';
import { Marked } from '../../session/Marked.tsx';
import { usePageTitle } from '../../shell/page/use-page-title.ts';
import { Loaded } from '../../ui/Loaded.tsx';
import { directoryQueries } from '../queries.ts';
import { Resource } from './Resource.tsx';

/** 资源详情 */
export function ResourcePage() {
  const { id = '' } = useParams();
  const query = useQuery(directoryQueries.detail(id));
  usePageTitle(query.data?.name ?? '');
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
