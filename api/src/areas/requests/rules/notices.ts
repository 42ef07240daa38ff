import type { ShareType } from '@onesource/db/vocabulary';
import type { PolicyProfile } from '../../../law/profile.ts';
import { registeredTypes } from '../../../law/registers.ts';
import type { Wanted } from '../../inbox/tasks.ts';
import { extensionNotices } from './extension.ts';
import { lateDeliveryNotices } from './grant/delivery.ts';
import { suspensionNotices } from './grant/grant-tasks.ts';
import { inabilityNotices } from './grant/inability.ts';
import { unremediedNotices } from './grant/misuse.ts';
import { oversightNotices } from './oversight/oversight.ts';
import type { RequestEvent, RequestState } from './state.ts';
import type { Others } from './tasks.ts';

type People = Others & {
  applicantId: string;
  /** Who took the step; null for what time does. */
  actorId: string | null;
};

/**
 * 通知: who is told what became of a request, without having to do anything about it (house). The applicant hears of what
 * others decided or time ended, never of what was granted as it was filed, nor of their own steps. Pure.
 */
export const noticesFor = (events: readonly RequestEvent[], request: Told, people: People): Wanted[] => [
  ...outcomes(events, request, people),
  ...oversightNotices(events, request, people),
];

type Told = Pick<
  RequestState,
  'consumerId' | 'providerId' | 'responsibleId' | 'levelId' | 'deciders' | 'decisions' | 'delivery' | 'status'
>;

function outcomes(events: readonly RequestEvent[], request: Told, people: People): Wanted[] {
  const { applicantId, actorId, supervisorId } = people;
  const [last] = events;
  if (last?.type === 'suspended' || last?.type === 'resumed') return suspensionNotices(last, request, people);
  if (last?.type === 'extension_answered') return extensionNotices(last, request, applicantId);
  if (last?.type === 'misuse_unremedied') return unremediedNotices(request, people);
  if (last?.type === 'inability_reported') return inabilityNotices(request, people);
  if (last?.type === 'delivery_term_counted')
    return last.outcome === 'late' ? lateDeliveryNotices(request, people) : [];
  if (last?.type === 'answer_counted') return last.outcome === 'late' ? foundLate(last, request, people) : [];
  const happened = events.find(concerns);
  if (!happened) return [];
  const applicant: Wanted = {
    kind: 'request_decided',
    departmentId: request.consumerId,
    role: 'official',
    assigneeId: applicantId,
  };
  // Where nobody sits above to be given the task, the supervisor at least hears of it
  const supervisor: Wanted[] =
    happened.type === 'referred' && supervisorId && request.levelId === null
      ? [{ kind: 'request_referred', departmentId: supervisorId, role: 'supervisor' }]
      : [];
  const others = happened.type === 'revoked' ? hadPart(happened, request, people) : [];
  return [...(actorId === applicantId ? [] : [applicant]), ...supervisor, ...others];
}

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

/** DG-7: a use that is registered with the authority, and had at once: it hears of that, and nobody waits for its word. */
export const isRegistered = (
  events: readonly RequestEvent[],
  shareType: ShareType,
  policy: Pick<PolicyProfile, 'publication' | 'route'>,
): boolean =>
  registeredTypes(policy).includes(shareType) &&
  events.some((event) => event.type === 'granted' && event.by === 'filing');

/** Whoever had a part in a grant hears that it was taken back; and the authority, whether it had or not: N-27, it is filed with it. */
function hadPart(
  { withheld = [] }: Extract<RequestEvent, { type: 'revoked' }>,
  { providerId, responsibleId, deciders }: Pick<RequestState, 'providerId' | 'responsibleId' | 'deciders'>,
  { authorityId, filesEnds }: Pick<Others, 'authorityId' | 'filesEnds'>,
): Wanted[] {
  const kind = 'request_decided';
  const byAuthority = withheld.some(({ by }) => by === 'authority');
  return [
    ...(authorityId && !byAuthority
      ? [{ kind: filesEnds ? 'end_filed' : kind, departmentId: authorityId, role: 'operator' } as const]
      : []),
    ...(byAuthority ? [{ kind, departmentId: providerId, role: 'reviewer' } as const] : []),
    ...(responsibleId && deciders.includes('responsible')
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
