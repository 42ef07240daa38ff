import type { Citation } from '@onesource/api/policy/setting';
import type { RequestView } from '@onesource/api/requests/view';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.ts';
import { formatDate } from '../../lib/dates.ts';
import { useNames } from '../detail/use-names.ts';

/** What granting these items would mean, in words, with the rules that it rests on. */
export function useGranting(request: RequestView, items: RequestView['items']) {
  const { t } = useTranslation('requests');
  const { locale } = useLocale();
  const { consumer } = useNames(request);
  const period = { from: formatDate(request.from, locale), until: formatDate(request.until, locale) };
  const agreement = items.some((item) => item.sensitivity === 'high') ? request.rules.agreement : null;
  const granted =
    items.length > 0
      ? t('dialog.grantNext', { consumer, count: items.length, ...period })
      : t('dialog.approveWhole', { consumer, ...period });
  const cited: (Citation | null)[] = agreement ? [request.rules.route, agreement] : [request.rules.route];
  return { says: agreement ? [granted, t('dialog.agreementFirst')] : [granted], cited };
}
