import { type DeliveryStatus, deliveryStatuses } from '@onesource/db/vocabulary';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';

type Props = { value: DeliveryStatus[]; onChange: (value: DeliveryStatus[]) => void };

/** 交付进展: grants that run, by how far their delivery has come. */
export function DeliveryFilter({ value, onChange }: Props) {
  const { t } = useTranslation('requests');
  return (
    <Select<DeliveryStatus[]>
      mode="multiple"
      allowClear
      value={value}
      aria-label={t('delivery.filter')}
      placeholder={t('delivery.any')}
      maxTagCount="responsive"
      optionFilterProp="label"
      options={deliveryStatuses.map((status) => ({ value: status, label: t(`delivery.status.${status}`) }))}
      onChange={onChange}
    />
  );
}
