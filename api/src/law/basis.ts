import type { LegalBasisKind, PolicyLevel } from '@onesource/db/vocabulary';
import type { AcceptedBasis } from './settings/bases.ts';

/** Whether a basis is of an accepted kind and, for a policy, of an accepted level. */
export const acceptable = (
  accepted: readonly AcceptedBasis[],
  basis: { kind: LegalBasisKind; level: PolicyLevel | null; title: string },
): boolean =>
  basis.title.trim() !== '' &&
  accepted.some(
    ({ kind, levels }) =>
      kind === basis.kind && (levels === undefined || (basis.level !== null && levels.includes(basis.level))),
  );

/** What is cited, in one line and in either language: its title in the marks of a title, its number in brackets, the article. */
export const citedInLine = ({ title, number, article }: Cited): string =>
  [`《${title.replace(/^《(.*)》$/, '$1')}》${number ? `（${number}）` : ''}`, article].filter(Boolean).join(' ');
type Cited = { title: string; number: string | null; article: string | null };
