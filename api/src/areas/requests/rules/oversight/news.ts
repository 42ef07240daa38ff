import type { Wanted } from '../../../inbox/tasks.ts';
import { bringsTogether } from '../coordination/minutes.ts';
import type { Stance } from '../stances.ts';
import type { RequestEvent, RequestState } from '../state.ts';

type Party = 'consumer' | 'provider' | 'responsible' | 'authority';
type People = {
  applicantId: string;
  authorityId: string | null;
  /** PD-33: whether the authority brings both sides together. */
  organises?: boolean | undefined;
  /** N-27: whether ends and changes of a service are filed with the authority. */
  filesEnds?: boolean | undefined;
  spokeFor?: readonly Stance[];
};
type Told = Pick<
  RequestState,
  'consumerId' | 'providerId' | 'responsibleId' | 'status' | 'deciders' | 'life' | 'levelId'
>;

/**
 * 案件进展 (house): whoever has a part in a case hears what happens in it beside its outcome. A message, and another day for
 * talks, reach every side but the one that spoke; what a side states, whoever coordinates; whoever asked hears that the case went up for want of an answer, that an order to answer was given,
 * how its provider wants the data disposed of, and that the last signature brought the grant into effect; both sides, with whom
 * it lies whether a grant goes on (DG-7). Pure.
 */
export function newsFor(events: readonly RequestEvent[], request: Told, people: People): Wanted[] {
  const [happened] = events;
  switch (happened?.type) {
    case 'message_sent':
    case 'talks_moved':
      return partiesOf(request, people)
        .filter((party) => !people.spokeFor?.includes(party))
        .flatMap((party) => noticeTo(party, request, people));
    case 'view_stated':
      return noticeTo('authority', request, people);
    case 'talks_overdue':
      return (['consumer', 'provider', 'authority'] as const).flatMap((party) => noticeTo(party, request, people));
    case 'quota_set':
      // N-27: a service that is changed is filed with the authority
      return [
        ...noticeTo('consumer', request, people),
        ...(people.filesEnds || request.deciders.includes('authority') ? noticeTo('authority', request, people) : []),
      ];
    case 'disposal_demanded':
    case 'escalated':
    case 'reported_up':
    case 'rectification_ordered':
      return noticeTo('consumer', request, people);
    case 'inability_passed':
      return (['consumer', 'provider'] as const).flatMap((party) => noticeTo(party, request, people));
    case 'agreement_signed':
      if (!happened.effect) return [];
      return (['consumer', 'provider'] as const)
        .filter((party) => party !== happened.side)
        .flatMap((party) => noticeTo(party, request, people));
    default:
      return [];
  }
}

/** Whose case it is as it stands: both sides, who decides in the provider's place, and the authority where it has a part. */
const partiesOf = (
  { responsibleId, deciders, ...request }: Told,
  { organises }: Pick<People, 'organises'>,
): Party[] => [
  'consumer',
  'provider',
  ...(responsibleId !== null && deciders.includes('responsible') ? (['responsible'] as const) : []),
  ...(bringsTogether(request, organises) || request.status === 'referred' || deciders.includes('authority')
    ? (['authority'] as const)
    : []),
];

function noticeTo(
  party: Party,
  { consumerId, providerId, responsibleId }: Told,
  { applicantId, authorityId }: People,
): Wanted[] {
  const kind = 'request_news';
  if (party === 'consumer') return [{ kind, departmentId: consumerId, role: 'official', assigneeId: applicantId }];
  const departmentId = { provider: providerId, responsible: responsibleId, authority: authorityId }[party];
  return departmentId === null ? [] : [{ kind, departmentId, role: party === 'authority' ? 'operator' : 'reviewer' }];
}
