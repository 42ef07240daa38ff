import type { RequestView } from '@onesource/api/areas/requests/view';
import { Checkbox, Form } from 'antd';
import { useTranslation } from 'react-i18next';

/** SH-25, DG-16: the authority may agree to the data, and not to the way in which they were asked for. */
export function OtherWayField({ request }: { request: RequestView }) {
  const { t } = useTranslation(['requests', 'vocabulary']);
  if (!request.mayWithholdWay) return null;
  return (
    <Form.Item name="otherWay" valuePropName="checked">
      <Checkbox>
        {t('requests:dialog.otherWay', { delivery: t(`vocabulary:delivery.${request.deliveryMode}`) })}
      </Checkbox>
    </Form.Item>
  );
}
