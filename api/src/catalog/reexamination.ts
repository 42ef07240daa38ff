import type { LegalBasis } from '@onesource/db/content';
import { type IsoDate, shift } from '../calendar/working-days.ts';
import type { ErrorDetail } from '../errors.ts';
import { finding } from './finding.ts';

/** House: calendar days before the day on which the registrar is told of it. */
const leadDays = 30;

type Dated = Pick<LegalBasis, 'expiresOn' | 'reexamineOn'>;

/** 依据复核 (house): the first day on which one of the bases is to be looked at again or ends; null where none is named. */
export function basisDueOn(bases: readonly Dated[]): IsoDate | null {
  const days = bases.flatMap(({ expiresOn, reexamineOn }) => [expiresOn, reexamineOn]).filter((day) => day !== null);
  return days.toSorted()[0] ?? null;
}

/** The last due day that the registrar is told of today already. */
export const toldUntil = (today: IsoDate): IsoDate => shift(today, leadDays);

/** The due day of what was published, once it is near or has passed; null while there is nothing to do. */
export function reexaminationDue(bases: readonly Dated[], today: IsoDate): IsoDate | null {
  const dueOn = basisDueOn(bases);
  return dueOn !== null && dueOn <= toldUntil(today) ? dueOn : null;
}

/** House: a basis is looked at again on a day to come, and while it is in force. */
export const reexaminationFindings = (bases: readonly Dated[], today: IsoDate): ErrorDetail[] =>
  bases.flatMap(({ expiresOn, reexamineOn }, at) => {
    if (reexamineOn === null) return [];
    const field = `legalBasis.${at}.reexamineOn`;
    if (reexamineOn < today) return [finding(field, 'reexamined_in_past')];
    return expiresOn !== null && reexamineOn > expiresOn ? [finding(field, 'reexamined_too_late')] : [];
  });
