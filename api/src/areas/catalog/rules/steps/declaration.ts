import type { ResourceContent } from '@onesource/db/content';
import { because, type Decision, lacking, refuse } from '../../../../cases/decision.ts';
import type { PolicyProfile } from '../../../../law/profile.ts';
import { shareTypeOf } from '../content/share-type.ts';
import { filing } from './publishing.ts';
import type { Event } from './state.ts';

/** SQ-9: by decision of the government at its level a resource is unconditional, every part of it. */
export function declare(
  content: ResourceContent,
  { note, basis }: { note: string; basis: string },
  policy: Pick<PolicyProfile, 'declaredFromAbove' | 'publication'>,
  now: Date,
): Decision<Event> {
  if (note.trim() === '') return lacking('reason_required', 'note', policy.declaredFromAbove);
  if (basis.trim() === '') return lacking('legal_basis_required', 'basis', policy.declaredFromAbove);
  if (shareTypeOf(content) === 'unconditional')
    return refuse('already_unconditional', undefined, policy.declaredFromAbove);
  return because(
    { type: 'declared_unconditional', note, basis, content: unconditional(content, basis), at: now },
    ...filing(policy),
  );
}

/** What went with withholding goes with it: conditions, scope, purposes, and the basis that it rested on. */
const unconditional = (content: ResourceContent, basis: string): ResourceContent => ({
  ...content,
  shareType: content.items.length > 0 ? null : 'unconditional',
  items: content.items.map((item) => ({ ...item, shareType: 'unconditional' })),
  conditions: '',
  scope: null,
  needsProviderConsent: false,
  permittedPurposes: [],
  legalBasis: [
    {
      kind: 'policy',
      level: null,
      title: basis,
      number: null,
      article: null,
      reason: null,
      expiresOn: null,
      reexamineOn: null,
    },
  ],
});
