import { Button, Checkbox, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { ApiFailure } from '../../../lib/failure.ts';
import { detailText } from '../../../lib/failure-text.ts';
import { DataText } from '../../../ui/DataText.tsx';
import styles from './WhichField.module.css';

type One = { id: string; number: string; resource: { name: string }; consumer: { name: string } };
type Props = {
  /** The request that is looked at, which is among them in any case. */
  own: One;
  others: readonly One[];
  /** All that was filed in one go with it, also what cannot be decided with it any more. */
  filed: readonly One[];
  /** What kept them from being decided when it was tried. */
  error: Error | null;
};

/** Which requests are decided, and of each what keeps it from that. */
export function WhichField({ own, others, filed, error }: Props) {
  const { t } = useTranslation('requests');
  const refused = error instanceof ApiFailure ? error.details : [];
  const why = (id: string) => refused.filter(({ subject }) => subject?.id === id).map((one) => detailText(one));
  const gone = filed.filter(({ id }) => ![own, ...others].some((one) => one.id === id) && why(id).length > 0);
  const form = Form.useFormInstance();
  const line = ({ id, number, resource, consumer }: One) => (
    <>
      <DataText>{resource.name}</DataText> <span className={styles.number}>{number}</span>{' '}
      <DataText>{consumer.name}</DataText>
      {why(id).map((says) => (
        <span key={says} className={styles.why} role="alert">
          {says}
        </span>
      ))}
    </>
  );
  return (
    <Form.Item label={t('together.which')} extra={t('together.whichHint')} required>
      <ul className={styles.which}>
        <li>
          <Checkbox checked disabled>
            {line(own)}
          </Checkbox>
        </li>
        <li>
          <Form.Item
            name="ids"
            noStyle
            rules={[
              {
                validator: async (_, ids: string[]) => {
                  if (!others.some(({ id }) => ids.includes(id))) throw new Error(t('together.alone'));
                },
              },
            ]}
          >
            <Checkbox.Group
              className={styles.which}
              options={others.map((one) => ({ value: one.id, label: line(one) }))}
            />
          </Form.Item>
        </li>
        {others.length > 1 && (
          <li>
            <Button
              size="small"
              onClick={() => {
                form.setFieldValue(
                  'ids',
                  others.map(({ id }) => id),
                );
                void form.validateFields(['ids']);
              }}
            >
              {t('together.all', { count: others.length })}
            </Button>
          </li>
        )}
        {gone.map((one) => (
          <li key={one.id}>{line(one)}</li>
        ))}
      </ul>
    </Form.Item>
  );
}
