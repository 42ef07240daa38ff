import type { AcceptedBasis } from '@onesource/api/law/profile';
import { enumerated, inSentence, listed, type Said } from './rule.ts';

/** The kinds of basis that the text accepts, with their levels where it names these. */
export const acceptedBases = (accepted: readonly AcceptedBasis[], said: Said): string =>
  enumerated(
    accepted.map(({ kind, levels }) => {
      const name = said.t(`vocabulary:legalBasisKind.${kind}`);
      if (!levels) return name;
      const named = levels.map((level) => inSentence(said.t(`vocabulary:policyLevel.${level}`)));
      return said.t('rules:basis.levels', { kind: name, levels: listed(named, said, 'disjunction') });
    }),
    said,
    'disjunction',
  );
