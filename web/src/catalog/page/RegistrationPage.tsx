import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router-dom';
import { Loaded } from '../../ui/Loaded.tsx';
import { catalogQueries } from '../queries.ts';
import { Registration } from './Registration.tsx';

/** A registration to read and to decide on. */
export function RegistrationPage() {
  const { id = '' } = useParams();
  const registration = useQuery(catalogQueries.detail(id));
  return <Loaded query={registration}>{(data) => <Registration key={id} registration={data} />}</Loaded>;
}
