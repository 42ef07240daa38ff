import { DatePicker, Form } from 'antd';
import dayjs from 'dayjs';
import { dayIn } from '../../lib/dates.ts';
import { asDay } from '../../lib/day-field.ts';
import { NoteField } from './NoteField.tsx';

/** What is written when somebody is urged: by which day, and what. */
export type UrgeValues = { until: string; note: string };

type Props = { says: Record<'until' | 'choose' | 'what' | 'sayWhat', string> };

/** 催办: the day by which something is to be done, and what. */
export function UrgeFields({ says }: Props) {
  return (
    <>
      <Form.Item name="until" label={says.until} rules={[{ required: true, message: says.choose }]} {...asDay}>
        <DatePicker style={{ width: 240 }} minDate={dayjs(dayIn(new Date())).add(1, 'day')} />
      </Form.Item>
      <NoteField label={says.what} needed={says.sayWhat} />
    </>
  );
}
