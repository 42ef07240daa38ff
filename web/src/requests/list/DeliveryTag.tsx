import type { requestSummary } from '@onesource/api/areas/requests/view';
import { useTranslation } from 'react-i18next';
import { ToneTag } from '../../ui/ToneTag.tsx';
import { deliveryTones } from '../detail/after/delivery-tones.ts';

type Line = Pick<ReturnType<typeof requestSummary>, 'runs' | 'delivery'>;

/** 未交付: of a grant that runs, how far its delivery has come; nothing once it was accepted. */
export function DeliveryTag({ runs, delivery }: Line) {
  const { t } = useTranslation('requests');
  if (!runs || delivery === null || delivery.status === 'accepted') return null;
  return (
    <ToneTag tone={delivery.overdue ? 'red' : deliveryTones[delivery.status]}>
      {t(`delivery.status.${delivery.status}`)}
    </ToneTag>
  );
}
