import zhCN from 'antd/locale/zh_CN';
import 'dayjs/locale/zh-cn';
import type { Pack } from '../locale.ts';

export const pack: Pack = {
  texts: import.meta.glob('../{common,failures,session,shell}/zh-CN.ts', { eager: true, import: 'default' }),
  antd: zhCN,
  dayjs: 'zh-cn',
};
