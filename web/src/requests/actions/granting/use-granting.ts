import { holdsPersonal, restOf } from '@onesource/api/areas/requests/rules/withheld';
import type { RequestView } from '@onesource/api/areas/requests/view';
import type { Citation } from '@onesource/api/law/setting';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../../i18n/use-locale.ts';
import { formatDate } from '../../../lib/dates.ts';
import { useDeciders } from '../../detail/use-deciders.ts';
import { useNames } from '../../detail/use-names.ts';

/** What granting these items would mean, in words, with the rules that it rests on. */
export function useGranting(request: RequestView, items: RequestView['items']) {
  const { t } = useTranslation('requests');
  const { locale } = useLocale();
  const names = useNames(request);
  const decidersOf = useDeciders(request);
  const { rules } = request;
  const period = {
    from: formatDate(request.from, locale),
    until: formatDate(request.shortened?.until ?? request.until, locale),
  };
  const cited: (Citation | null)[] = rules.deliveryConsent ? [rules.route, rules.deliveryConsent] : [rules.route];
  const { others, itemIds } = request.besides;
  if (others.length > 0) return { says: [t('dialog.agreeNext', { others: decidersOf(others) })], cited };
  const granted = items.filter(({ id }) => itemIds.includes(id));
  if (granted.length === 0 && items.length > 0) return { says: [t('dialog.agreeNothing')], cited };
  const count = granted.length;
  const says = [
    count > 0
      ? t('dialog.grantNext', { ...names, count, ...period })
      : t('dialog.approveWhole', { ...names, ...period }),
  ];
  if (count < items.length) says.push(t('dialog.agreeCommon'));
  if (!rules.agreement || !holdsPersonal(granted)) return { says, cited };
  return { says: [...says, t('dialog.agreementFirst')], cited: [...cited, rules.agreement] };
}

/** Whether something that was asked for is left out: then that is refused. */
export const leavesOut = ({ items }: Pick<RequestView, 'items'>, chosen: readonly { id: string }[]): boolean =>
  chosen.length > 0 && restOf({ items }, chosen).length > 0;
