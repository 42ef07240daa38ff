import type { RequestView } from '@onesource/api/areas/requests/view';
import { useTranslation } from 'react-i18next';
import { Sentence } from '../../ui/Sentence.tsx';
import { useNames } from './use-names.ts';

/** Who asks whom. */
export function Lead({ request }: { request: RequestView }) {
  const { t } = useTranslation('requests');
  return <Sentence>{t('page.lead', useNames(request))}</Sentence>;
}
