import type { ResourceContent } from '@onesource/db/content';
import { because, type Decision, lacking, refuse } from '../../../../cases/decision.ts';
import type { ErrorDetail } from '../../../../foundation/errors.ts';
import type { PolicyProfile } from '../../../../law/profile.ts';
import { finding } from '../content/finding.ts';
import { sharedParts, shareTypeOf } from '../content/share-type.ts';
import { reported } from './publishing.ts';
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
    ...reported(policy),
  );
}

/** SQ-9: what the government declared unconditional the department does not make stricter by itself. */
export const declarationFindings = (
  content: Pick<ResourceContent, 'items' | 'shareType' | 'scope'>,
  declared: string | null,
  { declaredFromAbove }: Pick<PolicyProfile, 'declaredFromAbove'>,
): ErrorDetail[] =>
  declared === null || declaredFromAbove.source === 'not_stated'
    ? []
    : [
        ...sharedParts(content)
          .filter(({ shareType }) => shareType !== null && shareType !== 'unconditional')
          .map(({ field }) => finding(field, 'declared_unconditional', declaredFromAbove)),
        ...(content.scope === null ? [] : [finding('scope', 'declared_unconditional', declaredFromAbove)]),
      ];

/** House: the authority records, with the reason, that the declaration stands no more; what is published stays as it is. */
export const endDeclaration = (note: string, policy: Pick<PolicyProfile, 'declaredFromAbove'>): Decision<Event> =>
  note.trim() === ''
    ? lacking('reason_required', 'note', policy.declaredFromAbove)
    : because<Event>({ type: 'declaration_ended', note });

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
