import type { LegalBasisKind, PolicyLevel } from '@onesource/db/vocabulary';
import { enumerated, inSentence, listed, listProblems, type Said } from './entry.ts';

/** A kind of legal basis that carries something; a policy only of these levels, where the text says so. */
export type AcceptedBasis = { kind: LegalBasisKind; levels?: readonly PolicyLevel[] };

/** The kinds of basis that the text accepts, with their levels where it names these. */
export const basesInWords = (accepted: readonly AcceptedBasis[], said: Said): string =>
  enumerated(
    accepted.map(({ kind, levels }) => {
      const name = said.word(`legalBasisKind.${kind}`);
      if (!levels) return name;
      const named = listed(
        levels.map((level) => inSentence(said.word(`policyLevel.${level}`))),
        said,
        'disjunction',
      );
      return said.locale === 'en' ? `${name} (${named})` : `${name}（${named}）`;
    }),
    said,
    'disjunction',
  );

/** No kind at all, one twice, or a policy of no level. */
export const basesProblems = (accepted: readonly AcceptedBasis[]): string[] => [
  ...listProblems(accepted.map(({ kind }) => kind)),
  ...accepted.flatMap(({ kind, levels }) => (levels?.length === 0 ? [`accepts ${kind} of no level`] : [])),
];
