import type { TaskKind } from '@onesource/db/vocabulary';
import type { Decider } from '../../../law/settings/requests.ts';
import type { Wanted } from '../../inbox/tasks.ts';
import { decidingKinds } from '../../opinions/rules/asking.ts';
import { statementTasks } from './coordination/statements.ts';
import { extensionAsked } from './extension.ts';
import { disposalTask, grantTasks } from './grant/grant-tasks.ts';
import { openAsk } from './onward.ts';
import { supervisionTasks } from './oversight/oversight.ts';
import { awaited } from './stances.ts';
import type { RequestState } from './state.ts';

/**
 * Whoever acts beside the two departments, as found in the organisation; null where the district has none. `organises`:
 * whether the authority brings both together to negotiate (PD-33).
 */
export type Others = {
  authorityId: string | null;
  supervisorId: string | null;
  organises?: boolean;
  /** Whether the end of a service is filed with the authority (N-27). */
  filesEnds?: boolean;
  /** Whether the consumer says what became of the data when a grant is over. */
  disposes?: boolean;
  /** Whether what a provider cannot provide is reported to the body above (DG-7). */
  reportsUp?: boolean;
};

/** The work a request's state asks for, and from whom: one task of a kind for a department, also where it stands on two sides. */
export function tasksFor(request: RequestState, applicantId: string, others: Others): Wanted[] {
  const wanted = [...workOf(request, applicantId, others), ...supervisionTasks(request, others)];
  const first = ({ kind, departmentId }: Wanted) =>
    wanted.findIndex((one) => one.kind === kind && one.departmentId === departmentId);
  return wanted.filter((one, at) => first(one) === at);
}

/** 征求意见: where a request lies to be decided, or will once what is to be supplemented has come: there opinions are still of use. */
export function decidedAt(request: RequestState, others: Others): Pick<Wanted, 'departmentId' | 'role'>[] {
  if (request.status === 'supplement_wanted') return decisions(request, others);
  const deciding: readonly TaskKind[] = decidingKinds.request;
  return tasksFor(request, request.applicantId, others).filter(({ kind }) => deciding.includes(kind));
}

function workOf(request: RequestState, applicantId: string, others: Others): Wanted[] {
  const dueOn = request.talks?.by ?? null;
  switch (request.status) {
    case 'submitted':
      return [...decisions(request, others), ...extension(request, others), ...onSilence(request, others)];
    case 'supplement_wanted':
      return [
        { kind: 'supplement_request', departmentId: request.consumerId, role: 'official', assigneeId: applicantId },
        ...onSilence(request, others),
      ];
    case 'negotiating':
      return [
        { kind: 'negotiate_request', departmentId: request.providerId, role: 'reviewer', dueOn },
        ...(others.organises && others.authorityId
          ? [{ kind: 'negotiate_request' as const, departmentId: others.authorityId, role: 'operator' as const, dueOn }]
          : []),
        ...onSilence(request, others),
      ];
    case 'coordinating':
      return [
        ...(others.authorityId
          ? [
              {
                kind: 'coordinate_request' as const,
                departmentId: others.authorityId,
                role: 'operator' as const,
                dueOn,
              },
            ]
          : []),
        ...statementTasks(request, applicantId),
      ];
    case 'referred':
      return request.levelId === null
        ? others.authorityId
          ? [{ kind: 'coordinate_request', departmentId: others.authorityId, role: 'operator' }]
          : []
        : [{ kind: 'decide_referral', departmentId: request.levelId, role: 'superior' }];
    case 'granted':
      if (request.grant?.agreement !== 'awaited')
        return [...grantTasks(request, applicantId, others), ...consent(request, others)];
      return [
        ...(request.grant.signed.includes('provider')
          ? []
          : [{ kind: 'sign_agreement' as const, departmentId: request.providerId, role: 'reviewer' as const }]),
        ...(request.grant.signed.includes('consumer')
          ? []
          : [
              {
                kind: 'sign_agreement' as const,
                departmentId: request.consumerId,
                role: 'official' as const,
                assigneeId: applicantId,
              },
            ]),
      ];
    case 'suspended':
      return grantTasks(request, applicantId, others);
    case 'expired':
    case 'revoked':
    // Taken back, insisted on, and not given in the end
    case 'refused':
    case 'withdrawn':
      return disposalTask(request, applicantId, others);
    default:
      return [];
  }
}

/** Where a department has to decide in two capacities, the second follows upon the first. */
const decisions = (request: RequestState, others: Others): Wanted[] =>
  awaited(request).flatMap((decider) => decision(request, decider, others));

function decision(request: RequestState, decider: Decider, others: Others): Wanted[] {
  const departmentId = {
    provider: request.providerId,
    responsible: request.responsibleId,
    authority: others.authorityId,
  }[decider];
  if (departmentId === null) return [];
  const role = decider === 'authority' ? 'operator' : 'reviewer';
  return [{ kind: 'decide_request', departmentId, role, dueOn: request.dueOn }];
}

/** N-21: the authority answers by the last day that the term has without it. */
const extension = (request: RequestState, { authorityId }: Others): Wanted[] =>
  extensionAsked(request) && authorityId
    ? [{ kind: 'answer_extension', departmentId: authorityId, role: 'operator', dueOn: request.dueOn }]
    : [];

/** PD-4, DG-5, DG-17: a further use is answered by whoever may give leave. */
function consent(request: RequestState, others: Others): Wanted[] {
  const by = openAsk(request)?.by;
  if (by === 'provider') return [{ kind: 'answer_consent', departmentId: request.providerId, role: 'reviewer' }];
  return by === 'authority' && others.authorityId
    ? [{ kind: 'answer_consent', departmentId: others.authorityId, role: 'operator' }]
    : [];
}

/** PD-33: the supervisor hears of silence. KF-28, SQ-35: the authority sets a term; unremedied, the superior hears of it. */
function onSilence(request: RequestState, others: Others): Wanted[] {
  if (request.escalatedAt === null && request.rectifyBy === null) return [];
  const rectifies = request.escalatedTo === 'authority' || request.rectifyBy !== null;
  // What was lifted is not ordered anew by itself
  if (rectifies && request.rectifyBy === null && request.oversight.lifted) return [];
  if (rectifies && request.rectifyBy === null && others.authorityId)
    return [{ kind: 'order_rectification', departmentId: others.authorityId, role: 'operator' }];
  const told = !rectifies || request.reportedAt !== null;
  return told && others.supervisorId
    ? [{ kind: 'answer_overdue', departmentId: others.supervisorId, role: 'supervisor' }]
    : [];
}
