import type { RequestCommand } from '../../api/src/areas/requests/inputs.ts';
import { withWhatFollows } from '../../api/src/areas/requests/rules/after-consent.ts';
import { type Application, decideApplication } from '../../api/src/areas/requests/rules/application.ts';
import { decide, type RequestAction } from '../../api/src/areas/requests/rules/decide.ts';
import { awaiting } from '../../api/src/areas/requests/rules/delivery.ts';
import { onTick } from '../../api/src/areas/requests/rules/on-tick.ts';
import { blank, evolve, type RequestEvent, type RequestState } from '../../api/src/areas/requests/rules/state.ts';
import { chineseCalendar } from '../../api/src/law/calendar/working-days.ts';
import type { PolicyProfile } from '../../api/src/law/profile.ts';
import { deliveries, type RequestStatus, shareTypes } from '../../db/src/vocabulary.ts';
import { reachable, type Step } from './steps.ts';

const calendar = chineseCalendar();
const now = new Date('2026-03-02T09:00:00+08:00');
/** Long after every term and every grant. */
const later = new Date('2029-01-02T09:00:00+08:00');
const note = '说明';
const period = { from: '2026-03-02', until: '2026-12-31' };
const law = { kind: 'law', level: null, title: '某法', number: null, article: null } as const;
const withheld = { code: 'other', note, legalBasis: law } as const;

const people = [
  { id: 'applicant', departmentId: 'consumer', roles: [{ role: 'official', departmentId: 'consumer' }] },
  { id: 'reviewer', departmentId: 'provider', roles: [{ role: 'reviewer', departmentId: 'provider' }] },
  { id: 'operator', departmentId: 'office', roles: [{ role: 'operator', departmentId: 'office' }] },
  { id: 'supervisor', departmentId: 'office', roles: [{ role: 'supervisor', departmentId: 'office' }] },
] as const;
const [consumer] = people;

/** Every command, in each of its outcomes; a new action does not compile without one. */
const commands = {
  approve: [{ type: 'approve', note, conditions: '' }],
  'approve-partly': [
    { type: 'approve-partly', itemIds: ['a'], note, conditions: '', withheld },
    { type: 'approve-partly', itemIds: ['b'], note, conditions: '', withheld },
  ],
  'ask-supplement': [{ type: 'ask-supplement', note }],
  supplement: [{ type: 'supplement', note }],
  refuse: [{ type: 'refuse', code: 'other', note, legalBasis: law }],
  withdraw: [{ type: 'withdraw' }],
  appeal: [{ type: 'appeal', note }],
  messages: [{ type: 'messages', note }],
  conclude: [
    { type: 'conclude', outcome: 'agreed', itemIds: ['a'], note, conditions: '' },
    { type: 'conclude', outcome: 'failed', itemIds: [], note, conditions: '' },
  ],
  coordinate: [
    { type: 'coordinate', outcome: 'grant', itemIds: ['a'], note, conditions: '', withheld },
    { type: 'coordinate', outcome: 'refuse', itemIds: [], note, conditions: '' },
    { type: 'coordinate', outcome: 'refer', itemIds: [], note, conditions: '' },
  ],
  'order-rectification': [{ type: 'order-rectification', until: '2026-06-01', note }],
  'sign-agreement': [{ type: 'sign-agreement' }],
  renew: [{ type: 'renew', until: '2027-12-31', note }],
  revoke: [{ type: 'revoke', note, withheld }],
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
  suspend: [{ type: 'suspend', note, misuse: false }],
  resume: [{ type: 'resume', note }],
  'state-use': [{ type: 'state-use', note }],
  dispose: [{ type: 'dispose', note }],
} as const satisfies Record<RequestAction, readonly RequestCommand[]>;

/**
 * What the rules do not look at is left out, so that the states come to an end: of uses answered one after the other and
 * of what was withheld all but the last, and of that whose it was; of a delivery all but how far it has come. One thing is
 * followed at a time: further use, or delivery, or who of all lets the grant rest, or what was withheld.
 */
const follow = (state: RequestState, events: readonly RequestEvent[], policy: PolicyProfile): RequestState => {
  const followed = withWhatFollows(state, events, { policy, calendar, now });
  const after = followed.reduce((before, event) => evolve(before, event, now), state);
  const { delivery, life, status } = after;
  const plain = (delivery === null || delivery.status === 'awaited') && status !== 'suspended';
  const running = status === 'granted' || status === 'suspended';
  return {
    ...after,
    withheld: running && !(plain && after.onward.length === 0) ? [] : after.withheld.slice(-1).map(unnamed),
    onward: plain ? after.onward.slice(-1) : [],
    delivery: delivery && { ...awaiting(null), status: delivery.status },
    life: { ...life, suspensions: life.suspensions.slice(-1) },
  };
};

const unnamed = (part: RequestState['withheld'][number]) =>
  ({ ...part, by: 'provider', code: 'other', note, legalBasis: null }) as const;

/** Every step that filing, a command or time can cause under the profile, found by letting the rules decide. */
export function requestSteps(policy: PolicyProfile): Step<RequestStatus>[] {
  const filed = filings(policy);
  const states = reachable(
    filed.map(({ state }) => state),
    (state) => moves(state, policy).map((move) => move.state),
  );
  return [
    ...filed.map(({ state, by }) => ({ from: null, to: state.status, by })),
    ...states.flatMap((from) =>
      moves(from, policy).map(({ state, by }) => ({ from: from.status, to: state.status, by })),
    ),
  ];
}

type Move = { state: RequestState; by: string };

function moves(state: RequestState, policy: PolicyProfile): Move[] {
  const under = { policy, calendar, now };
  const decided = people.flatMap((actor) =>
    Object.values(commands).flatMap((samples) =>
      samples.flatMap((command): Move[] => {
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
function filings(policy: PolicyProfile): Move[] {
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
  const filing = decideApplication(
    {
      departmentId: 'provider',
      shareType,
      items,
      withinScope: true,
      permittedPurposes: ['reference'],
      needsProviderConsent,
    },
    { itemIds: ['a', 'b'], wanted: '', purpose: 'reference', purposeText: '', delivery, ...period, fitsScenario },
    consumer,
    { policy, calendar, now },
  );
  if (!filing.ok) return [];
  const unfiled = blank({
    applicantId: consumer.id,
    consumerId: 'consumer',
    providerId: 'provider',
    shareType: filing.shareType,
    items: filing.items,
    grantable: filing.items,
    publicItems: ['a'],
    ...period,
  });
  return [{ state: follow(unfiled, filing.events, policy), by: shareType }];
}
