import type { ReactNode } from 'react';
import { ErrorState } from './ErrorState.tsx';
import { PageSkeleton } from './PageSkeleton.tsx';

type Props<Data> = {
  /** A `useQuery` result, or several put together. */
  query: { data: Data | undefined; error: unknown; refetch: () => Promise<unknown> };
  /** What is shown until the first data; the page's skeleton when not given. */
  skeleton?: ReactNode;
  children: (data: Data) => ReactNode;
};

/** A query's data, or that it is on its way, or why it is not. Data once shown stays while it is renewed. */
export function Loaded<Data>({ query, skeleton, children }: Props<Data>) {
  if (query.data !== undefined) return children(query.data);
  if (query.error) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  return skeleton ?? <PageSkeleton />;
}
