import { deliveries, type RequestStatus, shareTypes } from '@onesource/db/vocabulary';
import { type Documented, reachable, type Step, type Who } from '../../cases/docs.ts';
import { chineseCalendar, type IsoDate, type WorkingCalendar } from '../../law/calendar/working-days.ts';
import type { PolicyProfile } from '../../law/profile.ts';
import { words } from '../../law/setting.ts';
import type { RequestCommand } from './inputs.ts';
import { withWhatFollows } from './rules/after-consent.ts';
import { type Application, decideApplication } from './rules/application.ts';
import { actionsFor, allowed, decide, type RequestAction } from './rules/decide.ts';
import { awaiting } from './rules/grant/delivery.ts';
import { onTick } from './rules/on-tick.ts';
import type { Stance } from './rules/stances.ts';
import { blank, evolve, type RequestEvent, type RequestState } from './rules/state.ts';

/** The same few terms are counted from the same day, a hundred thousand times over. */
const counted = new Map<string, IsoDate | null>();
const known = chineseCalendar();
const calendar: WorkingCalendar = {
  ...known,
  addWorkingDays(from, count) {
    const term = `${from} ${count}`;
    const before = counted.get(term);
    if (before !== undefined) return before;
    const last = known.addWorkingDays(from, count);
    counted.set(term, last);
    return last;
  },
};
const now = new Date('2026-03-02T09:00:00+08:00');
/** Long after every term and every grant. */
const later = new Date('2029-01-02T09:00:00+08:00');
const note = '说明';
const period = { from: '2026-03-02', until: '2026-12-31' };
/** N-20: the head's consent, where one is asked for. */
const signOff = { name: '某人', at: '2026-03-02', attachmentId: null };
const law = { kind: 'law', level: null, title: '某法', number: null, article: null } as const;
const withheld = { code: 'other', note, legalBasis: law } as const;

const people = [
  { id: 'applicant', departmentId: 'consumer', roles: [{ role: 'official', departmentId: 'consumer' }] },
  { id: 'reviewer', departmentId: 'provider', roles: [{ role: 'reviewer', departmentId: 'provider' }] },
  { id: 'operator', departmentId: 'office', roles: [{ role: 'operator', departmentId: 'office' }] },
  { id: 'supervisor', departmentId: 'office', roles: [{ role: 'supervisor', departmentId: 'office' }] },
  { id: 'superior', departmentId: 'government', roles: [{ role: 'superior', departmentId: 'government' }] },
] as const;
const [consumer] = people;

/** Every command, in each of its outcomes; a new action does not compile without one. */
const commands = {
  approve: [{ type: 'approve', note, conditions: '', signOff }],
  'approve-partly': [
    { type: 'approve-partly', itemIds: ['a'], note, conditions: '', withheld, signOff },
    { type: 'approve-partly', itemIds: ['b'], note, conditions: '', withheld, signOff },
  ],
  'ask-supplement': [{ type: 'ask-supplement', note }],
  supplement: [{ type: 'supplement', note }],
  refuse: [{ type: 'refuse', code: 'other', note, legalBasis: law, signOff }],
  withdraw: [{ type: 'withdraw' }],
  appeal: [{ type: 'appeal', note }],
  messages: [{ type: 'messages', note }],
  'state-view': [
    { type: 'state-view', note },
    { type: 'state-view', note: '', nothingToAdd: true },
  ],
  'take-minutes': [{ type: 'take-minutes', on: '2026-03-02', place: '会议室', people: '双方', note }],
  'move-talks': [{ type: 'move-talks', until: '2026-06-01', note }],
  conclude: [
    { type: 'conclude', outcome: 'agreed', itemIds: ['a'], note, conditions: '' },
    { type: 'conclude', outcome: 'failed', itemIds: [], note, conditions: '' },
  ],
  coordinate: [
    { type: 'coordinate', outcome: 'grant', itemIds: ['a'], note, conditions: '', withheld },
    { type: 'coordinate', outcome: 'refuse', itemIds: [], note, conditions: '' },
    { type: 'coordinate', outcome: 'refer', itemIds: [], note, conditions: '' },
  ],
  'record-decision': [
    { type: 'record-decision', outcome: 'grant', itemIds: ['a'], note, conditions: '', withheld },
    { type: 'record-decision', outcome: 'refuse', itemIds: [], note, conditions: '' },
  ],
  mandate: [{ type: 'mandate', note }],
  extend: [{ type: 'extend', days: 10, note }],
  'report-inability': [{ type: 'report-inability', note, until: null }],
  'answer-extension': [
    { type: 'answer-extension', outcome: 'consented', note },
    { type: 'answer-extension', outcome: 'refused', note },
  ],
  'order-rectification': [{ type: 'order-rectification', until: '2026-06-01', note }],
  'extend-order': [{ type: 'extend-order', until: '2026-07-01', note }],
  'lift-order': [{ type: 'lift-order', note }],
  urge: [{ type: 'urge', until: '2026-03-10', note }],
  supervise: [{ type: 'supervise', until: '2026-03-10', note }],
  'answer-supervision': [{ type: 'answer-supervision', note }],
  'set-quota': [{ type: 'set-quota', quota: 2000, note }],
  'sign-agreement': [{ type: 'sign-agreement' }],
  renew: [{ type: 'renew', until: '2027-12-31', note, signOff }],
  amend: [{ type: 'amend', itemIds: ['a'], purpose: 'reference', purposeText: '', until: '2027-12-31', note, signOff }],
  'give-up': [{ type: 'give-up', note }],
  revoke: [{ type: 'revoke', note, withheld, negotiation: note }],
  'ask-consent': [
    { type: 'ask-consent', kind: 'pass_on', to: note },
    { type: 'ask-consent', kind: 'publish', to: note },
  ],
  'answer-consent': [
    { type: 'answer-consent', outcome: 'consented', note },
    { type: 'answer-consent', outcome: 'refused', note },
  ],
  'sign-for': [{ type: 'sign-for' }],
  'plan-delivery': [{ type: 'plan-delivery', on: '2026-03-20' }],
  provide: [{ type: 'provide', how: note, where: note }],
  accept: [{ type: 'accept' }],
  dispute: [{ type: 'dispute', note }],
  suspend: [
    { type: 'suspend', note, misuse: false, legalBasis: law },
    { type: 'suspend', note, misuse: true },
  ],
  resume: [{ type: 'resume', note }],
  'report-remedy': [{ type: 'report-remedy', note }],
  'return-remedy': [{ type: 'return-remedy', note }],
  'state-use': [{ type: 'state-use', note }],
  'demand-disposal': [{ type: 'demand-disposal', note }],
  dispose: [{ type: 'dispose', note }],
} as const satisfies Record<RequestAction, readonly RequestCommand[]>;

/**
 * What the rules do not look at is left out, so that the states come to an end: of uses answered one after the other and
 * of what was withheld all but the last, and of that whose it was; of a delivery all but how far it has come. One thing is
 * followed at a time: further use, or delivery, or who of all lets the grant rest, or that its provider cannot go on, or what
 * was withheld.
 */
const follow = (state: RequestState, events: readonly RequestEvent[], policy: PolicyProfile): RequestState => {
  const followed = withWhatFollows(state, events, { policy, calendar, now });
  const after = followed.reduce((before, event) => evolve(before, event, now), state);
  const { delivery, grant, life, status } = after;
  const plain = (delivery === null || delivery.status === 'awaited') && status !== 'suspended';
  const running = status === 'granted' || status === 'suspended';
  // With whom it lies whether a grant goes on that its provider cannot go on with
  const { inability, ...lived } = life;
  const above = status === 'granted' && plain && after.onward.length === 0 ? inability?.above : undefined;
  const reported = inability && { note, until: null, at: now.toISOString(), ...(above && { above }) };
  // Beside it nothing else is followed
  const free = after.supplementsAsked === 0 && after.extension === null && after.rectifyBy === null;
  const pending = status === 'submitted' || status === 'supplement_wanted';
  return {
    ...after,
    // By when talks are to end opens and closes nothing
    talks: null,
    supplementsAsked: pending ? after.supplementsAsked : 0,
    extension: pending ? after.extension : null,
    // What was settled above, or by the authority, is settled
    mandatedAt: status === 'referred' || status === 'coordinating' ? after.mandatedAt : null,
    grant: grant?.by === 'superior' ? { ...grant, by: 'authority' } : grant,
    withheld: running && (above || !(plain && after.onward.length === 0)) ? [] : after.withheld.slice(-1).map(unnamed),
    onward: plain ? after.onward.slice(-1) : [],
    // A reminder decides nothing, nor does that an answer was late
    oversight: {
      ...after.oversight,
      urged: null,
      late: [],
      supervision: free ? after.oversight.supervision : null,
    },
    delivery: delivery && { ...awaiting({ dueOn: null }), status: delivery.status },
    life: { ...lived, ...(reported && { inability: reported }), suspensions: life.suspensions.slice(-1) },
  };
};

const unnamed = ({ itemIds, at, appealed }: RequestState['withheld'][number]) =>
  ({ itemIds, at, appealed, by: 'provider', code: 'other', note, legalBasis: null }) as const;

/** Every step that asking, a command or time can cause under the profile, found by letting the rules decide. */
export function requestSteps(policy: PolicyProfile): Step<RequestStatus>[] {
  const filed = asked(policy);
  const steps: Step<RequestStatus>[] = filed.map(({ state, by }) => ({ from: null, to: state.status, by }));
  reachable(
    filed.map(({ state }) => state),
    (from) => {
      const next = moves(from, policy);
      steps.push(...next.map(({ state, by }) => ({ from: from.status, to: state.status, by })));
      return next.map(({ state }) => state);
    },
    whatMoves,
  );
  return steps;
}

/** A request without what no step changes: who asks whom, and what of the resource. */
function whatMoves(state: RequestState) {
  const { applicantId, consumerId, providerId, responsibleId, levelId, grantable, ...moves } = state;
  const { publicItems, publicWhole, inPlatform, narrowable, goingOn, ...told } = moves;
  return told;
}

type Move = { state: RequestState; by: string };

function moves(state: RequestState, policy: PolicyProfile): Move[] {
  const under = { policy, calendar, now };
  const decided = people.flatMap((actor) =>
    // What is not open is refused whatever is said: to ask that forty times over is most of the time
    actionsFor(state, actor, policy).flatMap((action) =>
      commands[action].flatMap((command: RequestCommand): Move[] => {
        // One suspension is like the other: for misuse where no other is open (N-27)
        if (command.type === 'suspend' && command.misuse !== policy.revocation.value.negotiated) return [];
        const decision = decide(state, command, actor, under);
        if (!decision.ok) return [];
        const by = 'outcome' in command ? `${command.type}: ${command.outcome}` : command.type;
        return [{ state: follow(state, decision.events, policy), by }];
      }),
    ),
  );
  const due = onTick(state, { policy, now: later });
  return due ? [...decided, { state: follow(state, [due], policy), by: `time: ${due.type}` }] : decided;
}

/** Requests for all three share types, in every delivery, within and without what the provider permits. */
function asked(policy: PolicyProfile): Move[] {
  const yesAndNo = [true, false];
  return shareTypes.flatMap((shareType) =>
    deliveries.flatMap((delivery) =>
      yesAndNo.flatMap((fitsScenario) =>
        yesAndNo.flatMap((needsProviderConsent) =>
          yesAndNo.flatMap((sensitive) =>
            file(policy, { shareType, delivery, fitsScenario, needsProviderConsent, sensitive }),
          ),
        ),
      ),
    ),
  );
}

type Case = Pick<RequestState, 'shareType'> &
  Pick<Application, 'delivery' | 'fitsScenario'> & { needsProviderConsent: boolean; sensitive: boolean };

function file(policy: PolicyProfile, wish: Case): Move[] {
  const { shareType, delivery, fitsScenario, needsProviderConsent, sensitive } = wish;
  const sensitivity = sensitive ? 'high' : 'low';
  const items = ['a', 'b'].map((id) => ({ id, name: id, shareType, sensitivity }) as const);
  const application = decideApplication(
    {
      departmentId: 'provider',
      shareType,
      items,
      withinScope: true,
      permittedPurposes: ['reference'],
      needsProviderConsent,
      conditions: '',
    },
    {
      itemIds: ['a', 'b'],
      wanted: '',
      purpose: 'reference',
      purposeText: '',
      delivery,
      ...period,
      fitsScenario,
      acknowledgesConditions: true,
      signOff,
    },
    consumer,
    { policy, calendar, now },
  );
  if (!application.ok) return [];
  const unfiled = blank({
    applicantId: consumer.id,
    consumerId: 'consumer',
    providerId: 'provider',
    levelId: 'government',
    shareType: application.shareType,
    items: application.items,
    grantable: application.items,
    publicItems: ['a'],
    ...period,
  });
  return [{ state: follow(unfiled, application.events, policy), by: shareType }];
}

export const docs: readonly Documented[] = [
  {
    title: 'Access request 资源申请',
    allowed,
    statuses: 'requestStatus',
    stances: {
      consumer: words('使用部门', 'Consumer'),
      provider: words('提供部门', 'Provider'),
      responsible: words('责任部门', 'Responsible department'),
      authority: words('主管部门', 'Authority'),
      supervisor: words('督查部门', 'Supervisor'),
      superior: { role: 'superior' },
    } satisfies Record<Stance, Who>,
    actions: {
      approve: words('同意', 'approve'),
      'approve-partly': words('部分同意', 'approve some'),
      'ask-supplement': words('要求补充', 'ask for a supplement'),
      supplement: words('补充', 'supplement'),
      refuse: words('拒绝', 'refuse'),
      withdraw: words('撤回', 'withdraw'),
      appeal: words('提请协商或协调', 'appeal'),
      messages: words('留言', 'write a message'),
      'state-view': words('陈述意见', 'state one’s view'),
      'take-minutes': words('登记会议记录', 'record minutes'),
      'move-talks': words('另定协商协调期限', 'set another day for talks'),
      conclude: words('结束协商', 'conclude the negotiation'),
      coordinate: words('作出协调结论', 'conclude the coordination'),
      'record-decision': words('登记上级决定', 'record what was decided above'),
      mandate: words('登记授权协调', 'record the mandate'),
      'report-inability': words('报告不能提供', 'report inability'),
      extend: words('申请延期答复', 'ask for more time'),
      'answer-extension': words('答复延期申请', 'answer on more time'),
      'order-rectification': words('通知整改', 'order rectification'),
      'extend-order': words('延长整改期限', 'extend the order'),
      'lift-order': words('解除整改', 'lift the order'),
      urge: words('催办', 'urge'),
      supervise: words('发出督办单', 'issue a supervision notice'),
      'answer-supervision': words('答复督办单', 'answer the supervision notice'),
      'set-quota': words('定每日次数', 'set the uses a day'),
      'sign-agreement': words('签订保密协议', 'sign the agreement'),
      renew: words('续期', 'renew'),
      amend: words('变更', 'amend'),
      'give-up': words('不再使用', 'give up'),
      revoke: words('收回', 'revoke'),
      'ask-consent': words('申请再利用', 'ask leave for further use'),
      'answer-consent': words('答复再利用', 'answer on further use'),
      'sign-for': words('签收', 'sign for delivery'),
      'plan-delivery': words('定交付日期', 'name the day of delivery'),
      provide: words('提供', 'provide'),
      accept: words('确认收到', 'confirm receipt'),
      dispute: words('异议', 'dispute delivery'),
      suspend: words('暂停', 'suspend'),
      resume: words('恢复', 'resume'),
      'report-remedy': words('报告已整改', 'report that misuse is put right'),
      'return-remedy': words('退回整改', 'return what is not put right'),
      'state-use': words('报告使用', 'state use'),
      'demand-disposal': words('提出处置要求', 'demand a disposal'),
      dispose: words('处置', 'dispose of data'),
    } satisfies Record<RequestAction, object>,
    exceptions: [
      {
        says: 'Nobody decides on a request that they asked for themselves, whatever roles they hold (house).',
        test: 'api/src/areas/requests/rules/own-case.test.ts: house: nobody decides on what they filed themselves',
      },
      {
        says: 'Nor on a further use that they asked for.',
        test: 'api/src/areas/requests/rules/own-case.test.ts: nor answers the further use that they asked for, on another’s request',
      },
      {
        says: 'Only those whose decision the route awaits decide, each once.',
        test: 'api/src/areas/requests/rules/tasks.test.ts: SH-27: where both decide, each has it to do until the own word is said',
      },
      {
        says: 'What is referred up is decided in the government that stands above both departments, in no other (DG-7, N-28).',
        test: 'api/src/areas/requests/rules/decide.test.ts: DG-7, N-28: what the authority could not settle > is decided in the government of its level, by nobody of another one',
      },
      {
        says: 'The authority coordinates once.',
        test: 'api/src/areas/requests/rules/decide.test.ts: PD-33: the authority coordinates > once: whatever it ends in, it is marked as coordinated',
      },
      {
        says: 'An agreement is signed once by each side, where one is awaited.',
        test: 'api/src/areas/requests/rules/decide.test.ts: a grant that waits for its agreement is signed by either side once',
      },
      {
        says: 'Leave to use data further is asked for one use at a time.',
        test: 'api/src/areas/requests/rules/onward.test.ts: rule 10: one further use is asked at a time, and again once it is answered',
      },
      {
        says: 'And of a grant in effect only.',
        test: 'api/src/areas/requests/rules/onward.test.ts: rule 15: nothing is asked for once the grant is over, and nothing answered that was not asked',
      },
    ],
    workflow: {
      about:
        'The first arrows carry the strictest share type among the items asked for. Where one stands twice, delivery, scenario, purpose or the provider’s consent decide.',
      steps: requestSteps,
    },
  },
];
