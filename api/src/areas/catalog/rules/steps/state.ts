import type { ResourceContent, RetirementProposal, SignOff } from '@onesource/db/content';
import { type RevisionStatus, workingStatuses } from '@onesource/db/vocabulary';
import type { IsoDate } from '../../../../law/calendar/working-days.ts';
import type { Remark } from './returning.ts';
import type { UrgedEvent } from './urging.ts';

/** A resource's revision on its way to publication, or the published one. */
export type Registration = {
  departmentId: string;
  number: number;
  /** Of the resource: the highest number that a revision has had; a discarded one keeps its own. */
  last: number;
  status: RevisionStatus;
  content: ResourceContent;
  /** Everybody who wrote in this revision. */
  authorIds: readonly string[];
  note: string;
  /** SQ-17: the head's signature under what is submitted. */
  signOff: SignOff | null;
  submittedAt: Date | null;
  publishedAt: Date | null;
  /** Of the resource: the first day on which it is in the directory no more, once that was announced. */
  retiresOn: IsoDate | null;
  /** Of the resource: the end that is asked for, while that waits for the reviewer, or to be examined (SH-17, N-17). */
  retirementProposed: RetirementProposal | null;
  /** SQ-9, of the resource: the document by which the government declared it unconditional, while that stands. */
  declared: string | null;
  /** Whether a later revision of the resource is being worked on. */
  laterInHand: boolean;
};

/** Steps as the timeline shows them. */
export type Event =
  | { type: 'drafted' | 'edited'; authorId: string; content: ResourceContent }
  | { type: 'submitted'; signOff: SignOff | null; at: Date }
  | { type: 'withdrawn' | 'discarded' }
  /** 催办: by whoever waits for a word on it. */
  | UrgedEvent
  | { type: 'returned' | 'returned_by_authority'; note: string; remarks?: readonly Remark[] }
  | { type: 'passed_on'; note: string }
  | { type: 'published'; note: string; at: Date }
  | { type: 'filed_with_authority' }
  | { type: 'revised'; authorId: string }
  | { type: 'declared_unconditional'; note: string; basis: string; content: ResourceContent; at: Date }
  | { type: 'declaration_ended'; note: string }
  /** `agreed`: a word of whoever agreed to what was asked for. */
  | ({ type: 'retirement_proposed'; agreed?: string } & RetirementProposal)
  | { type: 'retirement_withdrawn' }
  | { type: 'retirement_recalled' }
  /** `to`: who had asked. */
  | { type: 'retirement_declined'; note: string; to: 'registrar' | 'reviewer' }
  /** `examined`: whoever examines agreed to what the department had asked for. */
  | ({ type: 'retirement_announced'; examined?: true; agreed?: string } & Omit<RetirementProposal, 'askedBy' | 'stage'>)
  | { type: 'retired' };

export const isWorking = (status: RevisionStatus): boolean => workingStatuses.some((working) => working === status);

/** A first revision that nobody has written in yet. */
export const blank = (departmentId: string, content: ResourceContent): Registration => ({
  departmentId,
  number: 1,
  last: 1,
  status: 'draft',
  content,
  authorIds: [],
  note: '',
  signOff: null,
  submittedAt: null,
  publishedAt: null,
  retiresOn: null,
  retirementProposed: null,
  declared: null,
  laterInHand: false,
});

/** The registration after the event. Events that start another revision give that one. */
export function evolve(registration: Registration, event: Event): Registration {
  switch (event.type) {
    case 'drafted':
    case 'edited': {
      const authorIds = [...new Set([...registration.authorIds, event.authorId])];
      // A signature stands under what was read, and under nothing else
      return { ...registration, content: event.content, authorIds, signOff: null };
    }
    case 'submitted':
      return { ...registration, status: 'submitted', submittedAt: event.at, signOff: event.signOff, note: '' };
    case 'withdrawn':
      return { ...registration, status: 'draft', submittedAt: null, signOff: null };
    case 'discarded':
      return { ...registration, status: 'discarded', submittedAt: null, signOff: null };
    case 'returned':
    case 'returned_by_authority':
      return { ...registration, status: 'returned', note: event.note, signOff: null };
    case 'passed_on':
      return { ...registration, status: 'examining', note: event.note };
    case 'published':
      return { ...registration, status: 'published', note: event.note, publishedAt: event.at };
    case 'revised':
      return {
        ...registration,
        number: registration.last + 1,
        last: registration.last + 1,
        status: 'draft',
        authorIds: [event.authorId],
        note: '',
        signOff: null,
        submittedAt: null,
        publishedAt: null,
      };
    case 'declared_unconditional':
      return {
        ...registration,
        number: registration.last + 1,
        last: registration.last + 1,
        content: event.content,
        declared: event.basis,
        // The government decides; no author of the department's takes part
        authorIds: [],
        note: event.note,
        signOff: null,
        submittedAt: event.at,
        publishedAt: event.at,
      };
    case 'declaration_ended':
      return { ...registration, declared: null };
    case 'retirement_proposed': {
      const { type: _, agreed: __, ...proposed } = event;
      return { ...registration, retirementProposed: proposed };
    }
    case 'retirement_recalled':
      return { ...registration, retiresOn: null };
    case 'retirement_withdrawn':
    case 'retirement_declined':
      return { ...registration, retirementProposed: null };
    case 'retirement_announced':
      return { ...registration, retiresOn: event.effectiveOn, retirementProposed: null };
    case 'retired':
      return { ...registration, status: 'retired', retirementProposed: null };
    case 'filed_with_authority':
    case 'urged':
      return registration;
  }
}

/** A resource's revisions, oldest first, and the number of the one that things happen to. */
export type Dossier = { revisions: readonly Registration[]; at: number };

/**
 * All revisions after something happened to one of them: a published one supersedes the published one before it, and
 * with a retired one ends the work on the next.
 */
export function evolveAll({ revisions, at }: Dossier, event: Event): Dossier {
  const current = revisions.find(({ number }) => number === at);
  if (!current) return { revisions, at };
  const after = evolve(current, event);
  const others = revisions.filter(({ number }) => number !== after.number).map((other) => beside(other, after));
  const all = [...others, after].toSorted((a, b) => a.number - b.number);
  const last = Math.max(...all.map(({ number }) => number), after.last);
  const later = (number: number) => all.some((other) => other.number > number && isWorking(other.status));
  return {
    revisions: all.map((each) =>
      each.laterInHand === later(each.number) && each.last === last
        ? each
        : { ...each, laterInHand: later(each.number), last },
    ),
    at: after.number,
  };
}

function beside(other: Registration, after: Registration): Registration {
  const { retiresOn, retirementProposed, declared } = after;
  const alike =
    other.retiresOn === retiresOn && other.retirementProposed === retirementProposed && other.declared === declared;
  const known = alike ? other : { ...other, retiresOn, retirementProposed, declared };
  if (after.status === 'published' && known.status === 'published') return { ...known, status: 'superseded' };
  return after.status === 'retired' && isWorking(known.status) ? { ...known, status: 'retired' } : known;
}
