import type { requestSummary } from '@onesource/api/areas/requests/view';
import { useTranslation } from 'react-i18next';
import { ToneTag } from '../../ui/ToneTag.tsx';
import { deliveryTones } from '../detail/after/delivery-tones.ts';

type Line = Pick<ReturnType<typeof requestSummary>, 'status' | 'delivery'>;

/** 未交付: of a grant that runs, how far its delivery has come; nothing once it was accepted. */
export function DeliveryTag({ status, delivery }: Line) {
  const { t } = useTranslation('requests');
  const runs = status === 'granted' || status === 'suspended';
  if (!runs || delivery === null || delivery.status === 'accepted') return null;
  return (
    <ToneTag tone={delivery.overdue ? 'red' : deliveryTones[delivery.status]}>
      {t(`delivery.status.${delivery.status}`)}
    </ToneTag>
  );
}
