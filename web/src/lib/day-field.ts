import dayjs, { type Dayjs } from 'dayjs';

/** A day is kept as `YYYY-MM-DD`; the picker speaks dayjs. */
export const asDay = {
  getValueProps: (value?: string | null) => ({ value: value ? dayjs(value) : null }),
  normalize: (value: Dayjs | null) => value?.format('YYYY-MM-DD'),
};

/** The same where a day that is taken out again is said to be none. */
export const asDayOrNull = { ...asDay, normalize: (value: Dayjs | null) => asDay.normalize(value) ?? null };
