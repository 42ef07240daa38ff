import type { ResourceContent } from '@onesource/db/content';
import { item } from '../catalog/testing.ts';

/** A register such as a department publishes, whose lines are taken and may still be wrong. */
export const register: Partial<ResourceContent> = {
  conditions: '按职责申请',
  updateCycle: 'daily',
  items: [
    item('登记编号', { shareType: 'conditional', required: true, identifier: true, length: 30 }),
    item('姓名', { shareType: 'conditional', required: false, sensitivity: 'high' }),
    item('经办人证件号', { shareType: 'conditional', required: false, length: 30, sensitivity: 'high' }),
    item('联系电话', { shareType: 'conditional', required: false }),
    item('登记日期', { shareType: 'conditional', required: false, dataType: 'D' }),
    item('注销日期', { shareType: 'not_shared', required: false, dataType: 'D' }),
    item('登记机关', { shareType: 'unconditional', required: false }),
  ],
};

export const csv = (...lines: string[]) =>
  ['登记编号,姓名,经办人证件号,联系电话,登记日期,注销日期,登记机关', ...lines].join('\n');

/** In order in everything. */
export const good = 'D-1,王小明,310115198001010016,19900001234,2020-01-02,2021-01-02,某街道';
/** Without a name; a number that nobody has; a telephone with a digit too few; ended before it began. */
export const bad = 'D-2,,310115198001010017,1990000123,2020-01-02,2019-01-02,某街道';
/** The telephone and the office once more. */
export const twin = 'D-3,李大力,310115198001010016,19900001234,2020-01-02,,某街道';
