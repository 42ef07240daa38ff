import type { RequestWhy } from '@onesource/api/areas/requests/queries';
import type { RequestView } from '@onesource/api/areas/requests/view';
import { useTranslation } from 'react-i18next';
import { WhyNot } from '../../cases/why/WhyNot.tsx';
import { dataIn } from '../../ui/Sentence.tsx';
import { actionName } from '../actions/names.ts';
import { requestQueries } from '../queries.ts';
import { useNames } from './use-names.ts';

type Step = RequestWhy['steps'][number];

/** Why what others may do about a request is not for the reader. */
export function WhyNotRequest({ request }: { request: RequestView }) {
  const { t } = useTranslation(['requests', 'why', 'vocabulary']);
  const names = useNames(request);
  const whoOf = ({ by }: Step) =>
    by.map(({ stance, department, roles }) =>
      t('why:post', {
        department: department === null ? names[stance] : dataIn(department),
        roles: roles.map((role) => t(`vocabulary:role.${role}`)).join(t('why:comma')),
      }),
    );
  return (
    <WhyNot
      query={requestQueries.why(request.id)}
      nameOf={({ action }) => t(`action.${actionName(action, request)}`)}
      whoOf={whoOf}
    />
  );
}
