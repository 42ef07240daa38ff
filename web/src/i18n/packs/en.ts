import enUS from 'antd/locale/en_US';
import type { Pack } from '../locale.ts';

export const pack: Pack = {
  areas: import.meta.glob(['../*/en.ts', '!../packs/*'], { eager: true, import: 'default' }),
  antd: enUS,
  dayjs: 'en',
};
