import dayjs, { type Dayjs } from 'dayjs';

/** A day is kept as `YYYY-MM-DD`; the picker speaks dayjs. */
export const asDay = {
  getValueProps: (value?: string) => ({ value: value ? dayjs(value) : null }),
  normalize: (value: Dayjs | null) => value?.format('YYYY-MM-DD'),
};
