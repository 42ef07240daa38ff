import type { ResourceContent } from '@onesource/db/content';
import type { RevisionStatus, Role } from '@onesource/db/vocabulary';
import { givenOf, usualWorld } from '../../../../cases/testing.ts';
import { content, item, law } from '../../testing.ts';
import { blank, type Event, evolve, type Registration } from './state.ts';
import { type Command, decide } from './steps.ts';

export const now = usualWorld.now;
export const minzheng = 'minzheng';
export const person = (id: string, departmentId: string, ...roles: Role[]) => ({
  id,
  roles: roles.map((role) => ({ role, departmentId })),
});
export const author = person('author', minzheng, 'registrar');
export const registrar = person('colleague', minzheng, 'registrar');
export const reviewer = person('reviewer', minzheng, 'reviewer');
/** Writes and reviews. */
export const both = person('author', minzheng, 'registrar', 'reviewer');
export const operator = person('operator', 'cio', 'operator');
export const examiner = person('examiner', 'centre', 'examiner');
export const stranger = person('stranger', 'renshe', 'registrar', 'reviewer');

/** Contents that pass under every text. */
export const shared = content({
  useRequirements: '限履职使用',
  items: ['机构名称', '工商企业注册号', '统一社会信用代码', '实施机关', '业务办理时间'].map((name) => item(name)),
});
/** The same with an item that is not shared. */
export const withheld: ResourceContent = {
  ...shared,
  legalBasis: [{ ...law, reason: '涉及反恐' }],
  items: [...shared.items, item('涉密地点', { shareType: 'not_shared' })],
};

export const approve = { type: 'approve', note: '' } as const;
export const pass = { type: 'examine', outcome: 'pass', note: '' } as const;
/** Most need no signature. */
export const submit = { type: 'submit', signOff: null } as const;

/** A revision that stands there, with these contents; the first of its resource unless told otherwise. */
export const given = (status: RevisionStatus, over: Partial<Registration> = {}) =>
  givenOf({
    start: { ...blank(minzheng, shared), status, authorIds: [author.id], ...over } satisfies Registration,
    world: usualWorld,
    evolve: (registration, event: Event) => evolve(registration, event),
    decide: (registration, command: Command, who: typeof author, { policy, now }) =>
      decide(registration, command, who, policy, now),
  })();
