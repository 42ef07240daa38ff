import { periodProblems } from '@onesource/api/areas/requests/rules/asking/period';
import { longest } from '@onesource/api/foundation/texts/longest';
import { Form, Input, Radio } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { dayIn } from '../../lib/dates.ts';
import { isDay } from '../../lib/days.ts';
import { useSession } from '../../session/session.ts';
import { DayField } from '../../ui/days/DayField.tsx';
import { Section } from '../../ui/Section.tsx';
import { FilesField } from '../FilesField.tsx';
import { type RequestDraft, untilAfter } from './draft.ts';
import styles from './RequestForm.module.css';

/** In which way and for how long, and what goes with it. */
export function HowFields({ endsOn = null, onBusy }: { endsOn?: string | null; onBusy: (busy: boolean) => void }) {
  const { t } = useTranslation(['requests', 'vocabulary', 'errors']);
  const { profile } = useSession();
  const said = Form.useWatch<RequestDraft['from']>('from') ?? '';
  const from = isDay(said) ? said : dayIn(new Date());
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
        <DayField
          name="from"
          label={t('requests:form.from')}
          needed={t('requests:form.chooseFrom')}
          allowClear={false}
        />
        <DayField
          name="until"
          label={t('requests:form.until')}
          dependencies={['from']}
          needed={t('requests:form.chooseUntil')}
          allowClear={false}
          presets={presets}
          rules={[
            ({ getFieldValue }) => ({
              validator: async (_, value?: string) => {
                const today = dayIn(new Date());
                const [problem] = periodProblems(getFieldValue('from') ?? null, value ?? null, today, endsOn);
                if (problem) throw new Error(t(`errors:${problem}`));
              },
            }),
          ]}
        />
      </div>
      <div className={styles.row}>
        <Form.Item
          name={['contact', 'name']}
          label={t('requests:form.contactName')}
          extra={t('requests:form.contactHint')}
          dependencies={[['contact', 'phone']]}
          rules={[
            ({ getFieldValue }) => ({
              required: Boolean(getFieldValue(['contact', 'phone'])?.trim()),
              whitespace: true,
              message: t('requests:form.sayContact'),
            }),
          ]}
        >
          <Input maxLength={longest.personName} autoComplete="off" />
        </Form.Item>
        <Form.Item name={['contact', 'phone']} label={t('requests:form.contactPhone')}>
          <Input maxLength={longest.phone} autoComplete="off" inputMode="tel" />
        </Form.Item>
      </div>
      <Form.Item name="note" label={t('requests:form.note')}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={longest.note} />
      </Form.Item>
      <FilesField onBusy={onBusy} />
    </Section>
  );
}
