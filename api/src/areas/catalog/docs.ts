import type { ResourceContent } from '@onesource/db/content';
import type { RevisionStatus, ShareType } from '@onesource/db/vocabulary';
import type { Stance } from '../../access/registrations.ts';
import { type Documented, reachable, type Step, type Who } from '../../cases/docs.ts';
import type { PolicyProfile } from '../../law/profile.ts';
import { words } from '../../law/setting.ts';
import { content, item, law } from './example.ts';
import { occasionDocs } from './occasions/docs.ts';
import { onDay } from './rules/steps/retirement.ts';
import { blank, type Dossier, type Event, evolve, evolveAll, type Registration } from './rules/steps/state.ts';
import { type Action, allowed, type Command, decide } from './rules/steps/steps.ts';

const now = new Date('2026-03-02T09:00:00+08:00');
/** Long after every day that is announced. */
const later = '2029-01-02';
const note = '说明';

const people = [
  { id: 'registrar', roles: [{ role: 'registrar', departmentId: 'provider' }] },
  { id: 'reviewer', roles: [{ role: 'reviewer', departmentId: 'provider' }] },
  { id: 'operator', roles: [{ role: 'operator', departmentId: 'office' }] },
  { id: 'examiner', roles: [{ role: 'examiner', departmentId: 'body' }] },
] as const;

/** A registration that every profile takes: items and basis that any of them asks for. */
const complete = (shareType: ShareType): ResourceContent =>
  content({
    subject: 'other',
    conditions: '条件',
    useRequirements: '要求',
    permittedPurposes: ['reference'],
    legalBasis: [{ ...law, article: '第一条', reason: '理由' }],
    items: ['实施机关', '业务办理时间', '事项具体内容'].map((name) => item(name, { shareType })),
  });

/** Every command, in each of its outcomes; a new action does not compile without one. Editing moves nothing. */
const commands = {
  edit: [],
  submit: [{ type: 'submit', signOff: { name: '负责人', at: '2026-03-02', attachmentId: null } }],
  withdraw: [{ type: 'withdraw' }],
  return: [{ type: 'return', note }],
  approve: [{ type: 'approve', note }],
  examine: [
    { type: 'examine', outcome: 'pass', note },
    { type: 'examine', outcome: 'return', note },
  ],
  // A reminder moves nothing
  urge: [],
  discard: [{ type: 'discard' }],
  revise: [{ type: 'revise' }],
  retire: [
    { type: 'retire', note, effectiveOn: '2026-03-02' },
    { type: 'retire', note, effectiveOn: '2026-06-01' },
  ],
  'declare-unconditional': [{ type: 'declare-unconditional', note, basis: '某决定' }],
  'end-declaration': [{ type: 'end-declaration', note }],
  'withdraw-retirement': [{ type: 'withdraw-retirement' }],
  'examine-retirement': [
    { type: 'examine-retirement', outcome: 'pass', note },
    { type: 'examine-retirement', outcome: 'return', note },
  ],
} as const satisfies Record<Action, readonly Command[]>;

/** Revisions that nothing happens to any more. */
const over: readonly RevisionStatus[] = ['superseded', 'retired', 'discarded'];

type Revisions = readonly Registration[];
type Move = { revisions: Revisions; steps: Step<RevisionStatus>[] };

/** Every step that a command or a day can cause under the profile, found by letting the rules decide. */
function steps(policy: PolicyProfile): Step<RevisionStatus>[] {
  const drafts = (['unconditional', 'not_shared'] as const).map((shareType): Revisions => {
    const said = complete(shareType);
    return [evolve(blank('provider', said), { type: 'drafted', authorId: 'registrar', content: said })];
  });
  const states = reachable(drafts, (revisions) => moves(revisions, policy).map((move) => move.revisions));
  return [
    { from: null, to: 'draft', by: 'draft' },
    ...states.flatMap((revisions) => moves(revisions, policy).flatMap(({ steps }) => steps)),
  ];
}

function moves(revisions: Revisions, policy: PolicyProfile): Move[] {
  return revisions.flatMap((revision) => {
    const decided = people.flatMap((actor) =>
      Object.values(commands).flatMap((samples) =>
        samples.flatMap((command): Move[] => {
          const decision = decide(revision, command, actor, policy, now);
          if (!decision.ok) return [];
          const by = 'outcome' in command ? `${command.type}: ${command.outcome}` : command.type;
          return [follow({ revisions, at: revision.number }, decision.events, by)];
        }),
      ),
    );
    const due = onDay(revision, policy, later);
    return due.length > 0 ? [...decided, follow({ revisions, at: revision.number }, due, 'time: retired')] : decided;
  });
}

/** What the events do to each revision: to the one they are about, to a new one, and to those beside it. */
function follow(before: Dossier, events: readonly Event[], by: string): Move {
  const after = events.reduce(evolveAll, before);
  const steps = after.revisions.flatMap(({ number, status }) => {
    const from = before.revisions.find((revision) => revision.number === number)?.status ?? null;
    return from !== status || number === after.at ? [{ from, to: status, by }] : [];
  });
  // Whatever came before the published one and the one in hand is over, and revisions are alike whatever their number
  const alive = after.revisions.filter(({ status }) => !over.includes(status));
  return { revisions: alive.map((revision, at) => ({ ...revision, number: at + 1, last: alive.length })), steps };
}

export const docs: readonly Documented[] = [
  {
    title: 'Registration 资源登记',
    allowed,
    statuses: 'revisionStatus',
    stances: {
      registrar: { role: 'registrar' },
      reviewer: { role: 'reviewer' },
      operator: { role: 'operator' },
      examiner: { role: 'examiner' },
    } satisfies Record<Stance, Who>,
    actions: {
      edit: words('编辑', 'edit'),
      submit: words('提交', 'submit'),
      withdraw: words('撤回', 'withdraw'),
      urge: words('催办', 'urge'),
      discard: words('作废', 'discard'),
      return: words('退回', 'return'),
      approve: words('审核通过', 'approve'),
      examine: words('审定', 'examine'),
      revise: words('修订', 'revise'),
      retire: words('停用', 'retire'),
      'declare-unconditional': words('核定为无条件共享', 'declare unconditional'),
      'end-declaration': words('登记核定终止', 'end the declaration'),
      'withdraw-retirement': words('撤回停用报请', 'take back the retirement'),
      'examine-retirement': words('决定是否停用', 'decide on retirement'),
    } satisfies Record<Action, object>,
    exceptions: [
      {
        says: 'Registrar and reviewer act for the department in which they hold the role.',
        test: 'api/src/areas/catalog/rules/steps/steps.test.ts: roles held elsewhere, or twice, count as they should',
      },
      {
        says: 'Nobody judges what they wrote themselves (house, after PD-27).',
        test: 'api/src/areas/catalog/rules/steps/steps.test.ts: nobody reviews what they wrote (house, after PD-27) > whoever edited it once counts as an author',
      },
      {
        says: 'Where a second body examines, the authority’s operators do not (SH-17, SH-27).',
        test: 'api/src/areas/catalog/rules/steps/steps.test.ts: SH-17, SH-27: two bodies, two sets of people > the second body examines, the authority does not',
      },
      {
        says: 'Of what several departments publish, the authority’s operators name the source department, where the text has it (N-19).',
        test: 'api/src/areas/catalog/rules/sources/naming.test.ts: N-19: the authority names the department that is the source of what several collect > nobody else does, and no other text gives it to the authority',
      },
      {
        says: 'No other revision is started while one is in hand.',
        test: 'api/src/areas/catalog/rules/steps/steps.test.ts: there is one revision at a time',
      },
      {
        says: 'An entry whose end is announced is kept up to date until then, and the end can be taken back (PD-28, SQ-8, N-17).',
        test: 'api/src/areas/catalog/rules/steps/retirement.test.ts: may be moved to another day, or taken back; until then it is kept up to date (PD-28, SQ-8, N-17)',
      },
      {
        says: 'The end that a registrar asks for is the reviewer’s to decide (house); where everything is examined, that of the department is for whoever examines (SH-17, N-17).',
        test: 'api/src/areas/catalog/rules/steps/retirement.test.ts: a registrar asks for the end of an entry, the reviewer decides (house) > asked for it stays in the directory, and lies with the reviewer',
      },
      {
        says: 'Registrars make another registration after any of the department they act for (house).',
        test: 'api/src/areas/catalog/rules/steps/steps.test.ts: only registrars make another after a registration, and only of the department they act for (house)',
      },
    ],
    workflow: {
      about:
        'Each state is that of one revision. A revision starts beside the published one and supersedes it when it is published; when a resource is retired, the revision in hand ends with it.',
      steps,
      still: ['edit', 'urge'],
    },
  },
  occasionDocs,
];
