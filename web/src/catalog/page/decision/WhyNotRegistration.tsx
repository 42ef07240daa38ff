import type { RegistrationWhy } from '@onesource/api/areas/catalog/registration';
import { useTranslation } from 'react-i18next';
import { WhyNot } from '../../../cases/why/WhyNot.tsx';
import { useLocale } from '../../../i18n/use-locale.ts';
import { useSession } from '../../../session/session.ts';
import { dataIn } from '../../../ui/Sentence.tsx';
import { catalogQueries } from '../../queries.ts';

type Step = RegistrationWhy['steps'][number];

/** Why what others may do about a registration is not for the reader. */
export function WhyNotRegistration({ id }: { id: string }) {
  const { t } = useTranslation(['catalog', 'why', 'vocabulary']);
  const { localized } = useLocale();
  const { titles } = useSession().profile;
  const whoOf = ({ by }: Step) =>
    by.map(({ role, department }) =>
      t('why:post', {
        department:
          department === null
            ? localized(role === 'examiner' ? titles.examiner : titles.authority)
            : dataIn(department),
        roles: t(`vocabulary:role.${role}`),
      }),
    );
  return <WhyNot query={catalogQueries.why(id)} nameOf={({ action }) => t(`action.${action}`)} whoOf={whoOf} />;
}
