import enUS from 'antd/locale/en_US';
import type { Pack } from '../locale.ts';

export const pack: Pack = {
  texts: import.meta.glob('../{common,failures,session,shell}/en.ts', { eager: true, import: 'default' }),
  antd: enUS,
  dayjs: 'en',
};
