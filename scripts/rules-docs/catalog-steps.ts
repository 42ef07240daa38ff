import { type Action, type Command, decide, evolve, type Registration } from '../../api/src/catalog/rules.ts';
import type { PolicyProfile } from '../../api/src/policy/profile.ts';
import type { DataItem, ResourceContent } from '../../db/src/content.ts';
import type { RevisionStatus, ShareType } from '../../db/src/vocabulary.ts';
import { reachable, type Step } from './steps.ts';

const now = new Date('2026-03-02T09:00:00+08:00');
const note = '说明';

const people = [
  { id: 'registrar', roles: [{ role: 'registrar', departmentId: 'provider' }] },
  { id: 'reviewer', roles: [{ role: 'reviewer', departmentId: 'provider' }] },
  { id: 'operator', roles: [{ role: 'operator', departmentId: 'office' }] },
] as const;

const item = (name: string, shareType: ShareType): DataItem => ({
  id: name,
  name,
  dataType: 'C',
  length: null,
  required: true,
  identifier: false,
  base: false,
  sensitivity: 'low',
  shareType,
  openness: 'not_open',
});

/** A registration that every profile takes: metadata, items and basis that any of them asks for. */
const complete = (shareType: ShareType): ResourceContent => ({
  name: '某信息',
  summary: '摘要',
  industry: 'S92',
  class: 'theme',
  classification: '05001',
  format: { category: 'database', type: 'MySQL' },
  updateCycle: 'daily',
  timeliness: 'T+1',
  subject: 'other',
  shareType: null,
  conditions: '条件',
  scope: null,
  needsProviderConsent: false,
  shareMethod: '接口',
  useRequirements: '要求',
  permittedPurposes: ['reference'],
  openness: 'not_open',
  openConditions: '',
  legalBasis: [
    { kind: 'law', level: null, title: '某法', number: null, article: '第一条', reason: '理由', expiresOn: null },
  ],
  relatedCodes: [],
  responsibleDepartmentId: null,
  contact: { office: '办公室', phone: '021-50000000' },
  items: ['实施机关', '业务办理时间', '事项具体内容'].map((name) => item(name, shareType)),
});

/** Every command, in each of its outcomes; a new action does not compile without one. */
const commands = {
  edit: [],
  submit: [{ type: 'submit' }],
  withdraw: [{ type: 'withdraw' }],
  return: [{ type: 'return', note }],
  approve: [{ type: 'approve', note }],
  examine: [
    { type: 'examine', outcome: 'pass', note },
    { type: 'examine', outcome: 'return', note },
  ],
  revise: [{ type: 'revise' }],
} as const satisfies Record<Action, readonly Command[]>;

/** Every step that a command can cause under the profile, found by letting the rules decide. */
export function catalogSteps(policy: PolicyProfile): Step<RevisionStatus>[] {
  const drafts = (['unconditional', 'not_shared'] as const).map(
    (shareType): Registration => ({
      departmentId: 'provider',
      number: 1,
      status: 'draft',
      content: complete(shareType),
      authorIds: ['registrar'],
      note: '',
      submittedAt: null,
      publishedAt: null,
    }),
  );
  const states = reachable(drafts, (state) => moves(state, policy).map((move) => move.state));
  return [
    { from: null, to: 'draft', by: 'draft' },
    ...states.flatMap((from) =>
      moves(from, policy).map(({ state, by }) => ({ from: from.status, to: state.status, by })),
    ),
  ];
}

function moves(state: Registration, policy: PolicyProfile): { state: Registration; by: string }[] {
  return people.flatMap((actor) =>
    Object.values(commands).flatMap((samples) =>
      samples.flatMap((command) => {
        const decision = decide(state, command, actor, policy, now);
        if (!decision.ok) return [];
        const by = 'outcome' in command ? `${command.type}: ${command.outcome}` : command.type;
        // Revisions are alike whatever their number: the first stands for all
        return [{ state: { ...evolve(state, decision.event), number: 1 }, by }];
      }),
    ),
  );
}
