import { useQuery } from '@tanstack/react-query';
import { OpenedNotice } from './OpenedNotice.tsx';
import { openedQuery } from './queries.ts';

/** What the public has of a resource, or had, on a page that is about something else of it. */
export function OpenedOf({ id }: { id: string }) {
  const { data } = useQuery(openedQuery(id));
  return <OpenedNotice id={id} opened={data?.opened ?? null} />;
}
