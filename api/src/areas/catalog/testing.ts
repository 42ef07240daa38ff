import type { DataItem, ResourceContent } from '@onesource/db/content';
import { expect } from 'vitest';
import type { Person, World } from '../../running/testing/testing.ts';
import type { DraftInput } from './inputs.ts';

/** An item of a test: shared with everybody and harmless unless told otherwise. */
export const item = (name: string, over: Partial<DataItem> = {}): DataItem => ({
  id: name,
  name,
  dataType: 'C',
  length: 50,
  required: true,
  identifier: false,
  base: false,
  sensitivity: 'low',
  shareType: 'unconditional',
  openness: 'not_open',
  source: null,
  ...over,
});

/** Contents that may be submitted as they are. */
export const content = (over: Partial<ResourceContent> = {}): ResourceContent => ({
  name: '特种设备使用登记信息',
  summary: '记录辖区内电梯、锅炉等特种设备的使用登记。',
  industry: 'S92',
  class: 'theme',
  classification: '05001',
  format: { category: 'database', type: 'MySQL' },
  updateCycle: 'daily',
  timeliness: 'T+1',
  subject: 'enterprise',
  shareType: null,
  conditions: '',
  scope: null,
  needsProviderConsent: false,
  shareMethod: '共享平台接口',
  useRequirements: '',
  permittedPurposes: [],
  openness: 'not_open',
  openConditions: '',
  legalBasis: [],
  relatedCodes: [],
  linkedDataSet: '',
  recordForm: null,
  secrecyReview: null,
  jointCollection: [],
  responsibleDepartmentId: null,
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

/** The same as a command's body: new items have no id yet. */
export const body = (over: Partial<ResourceContent> = {}): DraftInput => {
  const whole = content(over);
  return { ...whole, items: whole.items.map((each) => ({ ...each, id: null })) };
};

/** A department with its registrar and reviewers, the authority and a stranger, and the steps they take. */
export async function registrationOffice(world: World) {
  const bureau = await world.department();
  const registrar = await world.person(bureau, 'registrar');
  const reviewer = await world.person(bureau, 'reviewer');
  const step = (who: Person, id: string, name: string, version: number, more = {}) =>
    world.post(who, `/api/resources/${id}/${name}`, { version, ...more });

  async function drafted(over: Partial<ResourceContent> = {}) {
    // The next test may draft what this one did
    await world.freeNames(bureau);
    const answer = await world.post(registrar, '/api/resources', body(over));
    expect(answer.status).toBe(201);
    return answer.body;
  }
  async function submitted(over: Partial<ResourceContent> = {}) {
    const { id } = await drafted(over);
    return (await step(registrar, id, 'submit', 1)).body;
  }
  async function published(over: Partial<ResourceContent> = {}) {
    const { id, version } = await submitted(over);
    return (await step(reviewer, id, 'approve', version)).body;
  }
  return {
    bureau,
    registrar,
    reviewer,
    /** Writes and reviews. */
    both: await world.person(bureau, 'reviewer', 'registrar'),
    stranger: await world.person(await world.department(), 'official', 'registrar', 'reviewer'),
    operator: await world.person(await world.department('authority'), 'operator'),
    step,
    look: (who: Person, id: string) => world.get(who, `/api/resources/${id}/registration`),
    edit: (who: Person, id: string, version: number, change: object) =>
      world.send(who, 'PUT', `/api/resources/${id}/draft`, { version, ...change }),
    drafted,
    submitted,
    published,
  };
}
