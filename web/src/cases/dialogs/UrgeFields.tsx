import dayjs from 'dayjs';
import { dayIn } from '../../lib/dates.ts';
import { DayField } from '../../ui/days/DayField.tsx';
import { NoteField } from './NoteField.tsx';

/** What is written when somebody is urged: by which day, and what. */
export type UrgeValues = { until: string; note: string };

type Props = { says: Record<'until' | 'choose' | 'what' | 'sayWhat', string> };

/** 催办: the day by which something is to be done, and what. */
export function UrgeFields({ says }: Props) {
  return (
    <>
      <DayField name="until" label={says.until} needed={says.choose} min={dayIn(dayjs().add(1, 'day').toDate())} />
      <NoteField label={says.what} needed={says.sayWhat} />
    </>
  );
}
