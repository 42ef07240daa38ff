import zhCN from 'antd/locale/zh_CN';
import 'dayjs/locale/zh-cn';
import type { Pack } from '../locale.ts';

export const pack: Pack = {
  areas: import.meta.glob(['../*/zh-CN.ts', '!../packs/*'], { eager: true, import: 'default' }),
  antd: zhCN,
  dayjs: 'zh-cn',
};
