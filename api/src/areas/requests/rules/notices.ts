import type { PolicyProfile } from '../../../law/profile.ts';
import { registersUses } from '../../../law/registers.ts';
import type { Wanted } from '../../inbox/tasks.ts';
import { extensionNotices } from './extension.ts';
import { lateDeliveryNotices } from './grant/delivery.ts';
import { suspensionNotices } from './grant/grant-tasks.ts';
import { inabilityNotices } from './grant/inability.ts';
import { unremediedNotices } from './grant/misuse.ts';
import { newsFor } from './oversight/news.ts';
import { oversightNotices } from './oversight/oversight.ts';
import type { Stance } from './stances.ts';
import type { RequestEvent, RequestState } from './state.ts';
import type { Others } from './tasks.ts';

type People = Others & {
  applicantId: string;
  /** Who took the step; null for what time does. */
  actorId: string | null;
  /** In which capacities they spoke; none is what time does. */
  spokeFor?: readonly Stance[];
};

/**
 * 通知: who is told what became of a request, without having to do anything about it (house). The applicant hears of what
 * others decided or time ended, never of what was granted as it was filed, nor of their own steps. Pure.
 */
export const noticesFor = (events: readonly RequestEvent[], request: Told, people: People): Wanted[] => [
  ...outcomes(events, request, people),
  ...oversightNotices(events, request, people),
  ...newsFor(events, request, people),
];

type Told = Pick<
  RequestState,
  'consumerId' | 'providerId' | 'responsibleId' | 'levelId' | 'deciders' | 'decisions' | 'delivery' | 'grant' | 'status'
>;

function outcomes(events: readonly RequestEvent[], request: Told, people: People): Wanted[] {
  const { applicantId, actorId } = people;
  const [last] = events;
  if (last?.type === 'suspended' || last?.type === 'resumed') return suspensionNotices(last, request, people);
  if (last?.type === 'extension_answered') return extensionNotices(last, request, applicantId);
  if (last?.type === 'misuse_unremedied') return unremediedNotices(request, people);
  // N-27: that the consumer needs it no more, and how it disposed of what it had, the provider hears
  if (last?.type === 'given_up' || last?.type === 'disposed') return disposedOf(request);
  // Rule 12: whoever settled it hears that an amendment took the place of what they had granted
  if (last?.type === 'replaced') return replacedNotices(request, people);
  if (last?.type === 'inability_reported') return inabilityNotices(request, people);
  if (last?.type === 'delivery_term_counted')
    return last.outcome === 'late' ? lateDeliveryNotices(request, people) : [];
  if (last?.type === 'answer_counted') return last.outcome === 'late' ? foundLate(last, request, people) : [];
  const aside = [...toProvider(events, request), ...toSuperior(events, request, people)];
  const happened = events.find(concerns);
  if (!happened) return aside;
  const applicant: Wanted = {
    kind: 'request_decided',
    departmentId: request.consumerId,
    role: 'official',
    assigneeId: applicantId,
  };
  const others = happened.type === 'revoked' ? hadPart(happened, request, people) : [];
  return [...(actorId === applicantId ? [] : [applicant]), ...others, ...aside];
}

/**
 * SQ-19, SH-16, SH-28, N-28: a provider hears of each grant in its name that it did not decide itself, and of what others
 * refuse for it. Of what it has to deliver its task tells it already.
 */
function toProvider(
  events: readonly RequestEvent[],
  { providerId, deciders }: Pick<RequestState, 'providerId' | 'deciders'>,
): Wanted[] {
  const decided = events.find(
    (event): event is Extract<RequestEvent, { type: 'granted' | 'refused' }> =>
      event.type === 'granted' || event.type === 'refused',
  );
  if (!decided || decided.by === 'negotiation' || (decided.by === 'decision' && deciders.includes('provider')))
    return [];
  const delivers = !events.some(({ type }) => type === 'delivery_provided');
  if ((decided.by === 'filing' || decided.by === 'platform' || decided.by === 'scenario') && delivers) return [];
  return [{ kind: 'request_decided', departmentId: providerId, role: 'reviewer' }];
}

/** DG-7: what a provider does not provide, or not go on providing, goes to the body above with its circumstances and reasons. */
function toSuperior(
  events: readonly RequestEvent[],
  { levelId, deciders }: Pick<RequestState, 'levelId' | 'deciders'>,
  { reportsUp }: Pick<Others, 'reportsUp'>,
): Wanted[] {
  const keepsBack = events.some((event) => {
    if (event.type === 'refused') return event.by === 'decision' && deciders.includes('provider');
    return (
      (event.type === 'granted' || event.type === 'revoked') && event.withheld?.some(({ by }) => by === 'provider')
    );
  });
  return reportsUp && levelId !== null && keepsBack
    ? [{ kind: 'inability_reported', departmentId: levelId, role: 'superior' }]
    : [];
}

/** N-27: how what was received was disposed of is told to whoever asked for that. */
const disposedOf = ({ providerId }: Pick<RequestState, 'providerId'>): Wanted[] => [
  { kind: 'request_decided', departmentId: providerId, role: 'reviewer' },
];

/** Rule 13: both sides hear that an answer was late, and whoever is told of silence. */
function foundLate(
  { to }: Extract<RequestEvent, { type: 'answer_counted' }>,
  {
    consumerId,
    providerId,
    responsibleId,
    deciders,
  }: Pick<RequestState, 'consumerId' | 'providerId' | 'responsibleId' | 'deciders'>,
  { applicantId, authorityId, supervisorId }: People,
): Wanted[] {
  const kind = 'answered_late';
  const answering = { provider: providerId, responsible: responsibleId, authority: authorityId };
  return [
    { kind, departmentId: consumerId, role: 'official', assigneeId: applicantId },
    ...deciders.flatMap((by): Wanted[] => {
      const departmentId = answering[by];
      return departmentId === null ? [] : [{ kind, departmentId, role: by === 'authority' ? 'operator' : 'reviewer' }];
    }),
    ...(to === 'supervisor' && supervisorId ? [{ kind, departmentId: supervisorId, role: 'supervisor' } as const] : []),
    ...(to === 'authority' && authorityId && !deciders.includes('authority')
      ? [{ kind, departmentId: authorityId, role: 'operator' } as const]
      : []),
  ];
}

const replacedNotices = (
  { grant, levelId }: Pick<RequestState, 'grant' | 'levelId'>,
  { authorityId }: Pick<Others, 'authorityId'>,
): Wanted[] => [
  ...(authorityId && (grant?.by === 'authority' || grant?.by === 'superior')
    ? [{ kind: 'request_decided', departmentId: authorityId, role: 'operator' } as const]
    : []),
  ...(levelId && grant?.by === 'superior'
    ? [{ kind: 'request_decided', departmentId: levelId, role: 'superior' } as const]
    : []),
];

/** DG-7: whatever is obtained is registered with the authority, where uses are: it hears of that, and nobody waits for it. */
export const isRegistered = (
  events: readonly RequestEvent[],
  policy: Pick<PolicyProfile, 'publication' | 'route'>,
): boolean => registersUses(policy) && events.some(({ type }) => type === 'granted');

/** Whoever had a part in a grant hears that it was taken back; and the authority, whether it had or not: N-27, it is filed with it. */
function hadPart(
  { withheld = [] }: Extract<RequestEvent, { type: 'revoked' }>,
  {
    providerId,
    responsibleId,
    deciders,
    grant,
    levelId,
  }: Pick<RequestState, 'providerId' | 'responsibleId' | 'deciders' | 'grant' | 'levelId'>,
  { authorityId, filesEnds }: Pick<Others, 'authorityId' | 'filesEnds'>,
): Wanted[] {
  const kind = 'request_decided';
  const byAuthority = withheld.some(({ by }) => by === 'authority');
  const byResponsible = withheld.some(({ by }) => by === 'responsible');
  return [
    // DG-7, N-28: it decided that grant
    ...(grant?.by === 'superior' && levelId ? [{ kind, departmentId: levelId, role: 'superior' } as const] : []),
    ...(authorityId && !byAuthority
      ? [{ kind: filesEnds ? 'end_filed' : kind, departmentId: authorityId, role: 'operator' } as const]
      : []),
    ...(byAuthority || byResponsible ? [{ kind, departmentId: providerId, role: 'reviewer' } as const] : []),
    ...(responsibleId && deciders.includes('responsible') && !byResponsible
      ? [{ kind, departmentId: responsibleId, role: 'reviewer' } as const]
      : []),
  ];
}

function concerns(event: RequestEvent): boolean {
  switch (event.type) {
    case 'granted':
      return !['filing', 'platform', 'scenario'].includes(event.by);
    case 'refused':
    case 'revoked':
    case 'expired':
    case 'referred':
    case 'mandated':
    // PD-4, DG-5, DG-17: leave to use the data further is waited for too
    case 'consent_answered':
      return true;
    default:
      return false;
  }
}
