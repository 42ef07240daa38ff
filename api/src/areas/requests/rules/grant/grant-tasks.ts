import type { Wanted } from '../../../inbox/tasks.ts';
import type { RequestState } from '../state.ts';
import type { Others } from '../tasks.ts';
import { owed } from './delivery.ts';
import { disposable, type LifeEvent } from './grant-life.ts';
import { inabilityTasks } from './inability.ts';
import { putRight, reviewKind } from './misuse.ts';

const isRunning = ({ status }: RequestState) => status === 'granted';

/** The work that a grant in effect asks for: to deliver, to look at what came, to state its use. Pure. */
export function grantTasks(request: RequestState, applicantId: string, others: Others): Wanted[] {
  const applicant = { departmentId: request.consumerId, role: 'official' as const, assigneeId: applicantId };
  const use: Wanted[] = request.life.useAsked ? [{ kind: 'state_use', ...applicant }] : [];
  const above = inabilityTasks(request, others);
  return isRunning(request)
    ? [...deliveryTasks(request, applicant, others), ...quota(request), ...use, ...above]
    : [...reviews(request, others), ...putRight(request, applicant), ...use, ...above];
}

/** House: what was used up is for the provider to raise, or to leave as it is. */
const quota = ({ life, providerId }: RequestState): Wanted[] =>
  life.quotaReached ? [{ kind: 'raise_quota', departmentId: providerId, role: 'reviewer' }] : [];

function deliveryTasks(
  request: RequestState,
  applicant: Omit<Wanted, 'kind'>,
  { authorityId, supervisorId }: Others,
): Wanted[] {
  const { delivery } = request;
  if (delivery?.status === 'provided') return [{ kind: 'accept_delivery', ...applicant }];
  if (!owed(request)) return [];
  const provider: Wanted = {
    kind: 'deliver_data',
    departmentId: request.providerId,
    role: 'reviewer',
    // A day that was named does not put off the last one
    dueOn: [delivery?.plannedOn, delivery?.dueOn].filter((day) => day != null).sort()[0] ?? null,
  };
  if (delivery?.overdueAt == null) return [provider];
  const watching: Wanted[] = [];
  if (authorityId) watching.push({ kind: 'delivery_overdue', departmentId: authorityId, role: 'operator' });
  if (supervisorId) watching.push({ kind: 'delivery_overdue', departmentId: supervisorId, role: 'supervisor' });
  return [provider, ...watching];
}

/** Whoever suspended a grant is reminded that it rests: to resume it, or to end it; N-27: to look at what was put right. */
function reviews({ life, consumerId, providerId }: RequestState, { authorityId }: Others): Wanted[] {
  return life.suspensions.flatMap((suspension): Wanted[] => {
    const { by, reviewOn } = suspension;
    const departmentId = { consumer: consumerId, provider: providerId, authority: authorityId }[by];
    const role = ({ consumer: 'official', provider: 'reviewer', authority: 'operator' } as const)[by];
    return departmentId === null ? [] : [{ kind: reviewKind(suspension), departmentId, role, dueOn: reviewOn }];
  });
}

/** N-27 (house elsewhere): what was received is disposed of when the grant has ended, and that is said. */
export const disposalTask = (
  request: RequestState,
  applicantId: string,
  { disposes = true }: Pick<Others, 'disposes'> = {},
): Wanted[] =>
  disposable(request, disposes)
    ? [{ kind: 'dispose_data', departmentId: request.consumerId, role: 'official', assigneeId: applicantId }]
    : [];

/** Everybody who takes part in a grant hears that it rests, or runs again, but whoever saw to it. */
export function suspensionNotices(
  event: Extract<LifeEvent, { type: 'suspended' | 'resumed' }>,
  request: Pick<
    RequestState,
    'consumerId' | 'providerId' | 'responsibleId' | 'levelId' | 'deciders' | 'grant' | 'status'
  >,
  {
    applicantId,
    authorityId,
    actorId,
    reportsUp,
  }: Pick<Others, 'authorityId' | 'reportsUp'> & { applicantId: string; actorId: string | null },
): Wanted[] {
  const { type, by } = event;
  // What one side takes up again while another still holds it runs no more than before
  if (type === 'resumed' && request.status === 'suspended') return [];
  const kind = type === 'suspended' ? 'grant_suspended' : 'grant_resumed';
  const news: Wanted[] = [];
  if (actorId !== applicantId)
    news.push({ kind, departmentId: request.consumerId, role: 'official', assigneeId: applicantId });
  if (by !== 'provider') news.push({ kind, departmentId: request.providerId, role: 'reviewer' });
  if (by !== 'authority' && authorityId) news.push({ kind, departmentId: authorityId, role: 'operator' });
  // Whoever decided on it hears too (SH-27; DG-7, N-28)
  if (request.responsibleId && request.deciders.includes('responsible'))
    news.push({ kind, departmentId: request.responsibleId, role: 'reviewer' });
  // DG-7: a provider that does not go on, for a time, reports that above
  const reported = reportsUp && type === 'suspended' && by === 'provider' && !event.misuse;
  if (request.levelId && (request.grant?.by === 'superior' || reported))
    news.push({ kind, departmentId: request.levelId, role: 'superior' });
  return news.filter(({ departmentId }, at) => news.findIndex((one) => one.departmentId === departmentId) === at);
}
