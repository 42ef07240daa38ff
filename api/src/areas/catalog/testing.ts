import type { ResourceContent } from '@onesource/db/content';
import type { Person, World } from '../../running/testing/testing.ts';
import { content, item, law } from './example.ts';
import type { DraftInput } from './inputs.ts';

export { content, item, law } from './example.ts';

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
    if (answer.status !== 201) throw new Error(`not drafted: ${answer.status}`);
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
    examiner: await world.person(await world.department('data_centre'), 'examiner'),
    step,
    look: (who: Person, id: string) => world.get(who, `/api/resources/${id}/registration`),
    edit: (who: Person, id: string, version: number, change: object) =>
      world.send(who, 'PUT', `/api/resources/${id}/draft`, { version, ...change }),
    drafted,
    submitted,
    published,
  };
}

/** What a field says in `everythingSaid`, to be looked for in answers. */
export const mark = (name: string): string => `〔${name}〕`;

/** Contents in which every field says something of its own. */
export const everythingSaid = (over: Partial<ResourceContent> = {}): ResourceContent => ({
  ...content(),
  name: mark('name'),
  summary: mark('summary'),
  format: { category: 'database', type: mark('format') },
  timeliness: mark('timeliness'),
  conditions: mark('conditions'),
  needsProviderConsent: true,
  shareMethod: mark('shareMethod'),
  useRequirements: mark('useRequirements'),
  permittedPurposes: ['verification'],
  openConditions: mark('openConditions'),
  legalBasis: [{ ...law, title: mark('legalBasis') }],
  relatedCodes: [mark('relatedCodes')],
  linkedDataSet: mark('linkedDataSet'),
  recordForm: 'both',
  secrecyReview: { by: mark('secrecyReview'), on: '2026-10-01' },
  privacyReview: { by: mark('privacyReview'), on: '2026-10-01' },
  level: 'general',
  questions: [
    { id: '11111111-1111-4111-8111-111111111111', text: mark('questions'), kind: 'text', required: false, choices: [] },
  ],
  contact: { office: mark('contact'), phone: '021-58000000' },
  items: [item(mark('items'))],
  ...over,
});
