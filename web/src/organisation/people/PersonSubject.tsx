import { useQuery } from '@tanstack/react-query';
import { useCan } from '../../session/session.ts';
import type { SubjectProps } from '../../shell/feature.ts';
import { Loaded } from '../../ui/Loaded.tsx';
import { peopleQueries } from '../queries.ts';
import { PersonPanel } from './PersonPanel.tsx';

/** An account beside the list of the inbox, for those who manage it; whoever is only told needs no more than the notice. */
export function PersonSubject({ id, onDone }: SubjectProps) {
  const manages = useCan('manage_people');
  const person = useQuery({ ...peopleQueries.detail(id), enabled: manages });
  return manages ? (
    <Loaded query={person}>{(data) => <PersonPanel key={data.id} person={data} onSettled={onDone} />}</Loaded>
  ) : null;
}
