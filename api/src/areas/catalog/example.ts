import type { DataItem, ResourceContent } from '@onesource/db/content';
import { emptyContent } from './rules/fields/fields.ts';
import { emptyItem } from './rules/fields/item-fields.ts';

/** An item of an example: shared with everybody and harmless unless told otherwise. */
export const item = (name: string, over: Partial<DataItem> = {}): DataItem => ({
  ...emptyItem(name),
  name,
  dataType: 'C',
  length: 50,
  required: true,
  shareType: 'unconditional',
  openness: 'not_open',
  ...over,
});

/** Contents that may be submitted as they are. */
export const content = (over: Partial<ResourceContent> = {}): ResourceContent => ({
  ...emptyContent(),
  name: '特种设备使用登记信息',
  summary: '记录辖区内电梯、锅炉等特种设备的使用登记。',
  industry: 'S92',
  class: 'theme',
  classification: '05001',
  format: { category: 'database', type: 'MySQL' },
  updateCycle: 'daily',
  timeliness: 'T+1',
  subject: 'enterprise',
  shareMethod: '共享平台接口',
  openness: 'not_open',
  contact: { office: '特种设备科', phone: '021-58000000' },
  items: [item('使用单位'), item('设备代码')],
  ...over,
});

export const law: ResourceContent['legalBasis'][number] = {
  kind: 'law',
  level: null,
  title: '中华人民共和国反恐怖主义法',
  number: null,
  article: null,
  reason: null,
  expiresOn: null,
  reexamineOn: null,
};
