import { askedFor } from '@onesource/api/access/responsible';
import type { RequestView } from '@onesource/api/areas/requests/view';
import { useTranslation } from 'react-i18next';
import { useNames } from './use-names.ts';

type Decider = RequestView['deciders'][number];

/** Names those who are asked, to be put into a `Sentence`. */
export function useDeciders(request: Parameters<typeof useNames>[0]) {
  const { t } = useTranslation('requests');
  const { provider, responsible, authority } = useNames(request);
  const names = { provider, responsible, authority: t('route.office', { title: authority }) };
  return (deciders: readonly Decider[]): string =>
    askedFor(deciders)
      .map((decider) => names[decider])
      .join(t('route.and'));
}
