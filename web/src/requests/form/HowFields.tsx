import { periodProblems } from '@onesource/api/areas/requests/rules/asking/period';
import { longest } from '@onesource/api/foundation/texts/longest';
import { DatePicker, Form, Input, Radio } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { dayIn } from '../../lib/dates.ts';
import { asDay } from '../../lib/day-field.ts';
import { useSession } from '../../session/session.ts';
import { Section } from '../../ui/Section.tsx';
import { FilesField } from '../FilesField.tsx';
import { type RequestDraft, untilAfter } from './draft.ts';
import styles from './RequestForm.module.css';

/** In which way and for how long, and what goes with it. */
export function HowFields({ onBusy }: { onBusy: (busy: boolean) => void }) {
  const { t } = useTranslation(['requests', 'vocabulary', 'errors']);
  const { profile } = useSession();
  const from = Form.useWatch<RequestDraft['from']>('from') ?? dayIn(new Date());
  const presets = [
    { label: t('requests:form.halfYear'), value: dayjs(untilAfter(from, 6)) },
    { label: t('requests:form.year'), value: dayjs(untilAfter(from, 12)) },
    { label: t('requests:form.threeYears'), value: dayjs(untilAfter(from, 36)) },
  ];
  return (
    <Section title={t('requests:form.how')}>
      <Form.Item
        name="delivery"
        label={t('requests:form.delivery')}
        rules={[{ required: true, message: t('requests:form.chooseDelivery') }]}
      >
        <Radio.Group
          options={profile.deliveries.map((value) => ({ value, label: t(`vocabulary:delivery.${value}`) }))}
        />
      </Form.Item>
      <div className={styles.row}>
        <Form.Item
          name="from"
          label={t('requests:form.from')}
          rules={[{ required: true, message: t('requests:form.chooseFrom') }]}
          {...asDay}
        >
          <DatePicker style={{ width: '100%' }} allowClear={false} />
        </Form.Item>
        <Form.Item
          name="until"
          label={t('requests:form.until')}
          dependencies={['from']}
          rules={[
            { required: true, message: t('requests:form.chooseUntil') },
            ({ getFieldValue }) => ({
              validator: async (_, value?: string) => {
                const [problem] = periodProblems(getFieldValue('from') ?? null, value ?? null, dayIn(new Date()));
                if (problem) throw new Error(t(`errors:${problem}`));
              },
            }),
          ]}
          {...asDay}
        >
          <DatePicker style={{ width: '100%' }} allowClear={false} presets={presets} />
        </Form.Item>
      </div>
      <Form.Item name="note" label={t('requests:form.note')}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={longest.note} />
      </Form.Item>
      <FilesField onBusy={onBusy} />
    </Section>
  );
}
