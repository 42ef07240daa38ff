import type { Wanted } from '../inbox/tasks.ts';
import type { RequestState } from './state.ts';

/** Whoever acts beside the two departments, as found in the organisation; null where the district has none. */
export type Others = { authorityId: string | null; supervisorId: string | null };

/** The work a request's state asks for, and from whom. Pure. */
export function tasksFor(request: RequestState, applicantId: string, others: Others): Wanted[] {
  switch (request.status) {
    case 'submitted':
      return [
        { kind: 'decide_request', departmentId: request.providerId, role: 'reviewer', dueOn: request.dueOn },
        // PD-33: the supervisor hears of silence; the provider still has to answer
        ...(request.escalatedAt && others.supervisorId
          ? [{ kind: 'answer_overdue' as const, departmentId: others.supervisorId, role: 'supervisor' as const }]
          : []),
      ];
    case 'supplement_wanted':
      return [
        { kind: 'supplement_request', departmentId: request.consumerId, role: 'official', assigneeId: applicantId },
      ];
    case 'negotiating':
      return [{ kind: 'negotiate_request', departmentId: request.providerId, role: 'reviewer' }];
    case 'coordinating':
      return others.authorityId
        ? [{ kind: 'coordinate_request', departmentId: others.authorityId, role: 'operator' }]
        : [];
    case 'granted':
      if (request.grant?.agreement !== 'awaited') return [];
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
    default:
      return [];
  }
}
