import type { Wanted } from '../../inbox/tasks.ts';
import { extensionNotices } from './extension.ts';
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
  'consumerId' | 'providerId' | 'responsibleId' | 'deciders' | 'decisions' | 'delivery' | 'status'
>;

function outcomes(events: readonly RequestEvent[], request: Told, people: People): Wanted[] {
  const { applicantId, actorId, supervisorId, superiorId } = people;
  const [last] = events;
  if (last?.type === 'suspended' || last?.type === 'resumed') return suspensionNotices(last, request, people);
  if (last?.type === 'extension_answered') return extensionNotices(last, request, applicantId);
  if (last?.type === 'misuse_unremedied') return unremediedNotices(request, people);
  if (last?.type === 'inability_reported') return inabilityNotices(request, people);
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
    happened.type === 'referred' && supervisorId && !superiorId
      ? [{ kind: 'request_referred', departmentId: supervisorId, role: 'supervisor' }]
      : [];
  const others = happened.type === 'revoked' ? hadPart(happened, request, people) : [];
  return [...(actorId === applicantId ? [] : [applicant]), ...supervisor, ...others];
}

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
