import type { ResourceContent } from '@onesource/db/content';
import type { Answer, Person, World } from '../../running/testing/testing.ts';
import { item } from '../catalog/testing.ts';

/** A register of marriages such as a department publishes. */
export const marriages: Partial<ResourceContent> = {
  conditions: '按职责申请',
  updateCycle: 'daily',
  items: [
    item('结婚证字号', { shareType: 'conditional', required: true, identifier: true, length: 30 }),
    item('男方姓名', { shareType: 'conditional', required: true, length: 50, sensitivity: 'high' }),
    item('男方身份证件号码', { shareType: 'conditional', identifier: true, length: 18, sensitivity: 'high' }),
    item('登记日期', { shareType: 'conditional', dataType: 'D' }),
    item('登记机关', { shareType: 'conditional' }),
    item('内部备注', { shareType: 'not_shared' }),
  ],
};
export const headings = '结婚证字号,男方姓名,男方身份证件号码,登记日期,登记机关,内部备注';
export const wang = 'J2026-1,王小明,11010519491231002X,2026/1/5,某街道,甲';
export const li = 'J2026-2,李大力,310115198001010016,2026年2月3日,某街道,乙';
export const csv = (...lines: string[]) => [headings, ...lines].join('\n');

/** Sends a file as a provider does. */
export async function sendData(
  { app }: Pick<World, 'app'>,
  who: Person,
  resourceId: string,
  file: BodyInit,
  { mode = 'full', type = 'text/csv', headers = {} }: { mode?: string; type?: string; headers?: object } = {},
): Promise<Answer> {
  const response = await app.request(`/api/datasets/${resourceId}/loads?mode=${mode}`, {
    method: 'POST',
    headers: { cookie: who.cookie, 'content-type': type, ...headers },
    body: file,
  });
  return { status: response.status, body: JSON.parse(await response.text()), headers: response.headers };
}
