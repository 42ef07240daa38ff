import type { LegalBasis } from '@onesource/db/content';
import type { ErrorDetail } from '../../../../foundation/errors.ts';
import { type IsoDate, shift } from '../../../../law/calendar/working-days.ts';
import { finding } from './finding.ts';

/** House: calendar days before the day on which the registrar is told of it. */
const leadDays = 30;

type Dated = Pick<LegalBasis, 'expiresOn' | 'reexamineOn'>;

/** 依据复核 (house): the days on which one of the bases is to be looked at again or ends, in their order. */
const basisDays = (bases: readonly Dated[]): IsoDate[] =>
  bases.flatMap(({ expiresOn, reexamineOn }) => [expiresOn ?? [], reexamineOn ?? []].flat()).toSorted();

/** The first of these days; null where none is named. */
export const basisDueOn = (bases: readonly Dated[]): IsoDate | null => basisDays(bases)[0] ?? null;

/** The last due day that the registrar is told of today already. */
export const toldUntil = (today: IsoDate): IsoDate => shift(today, leadDays);

/** The due day of what was published, once it is near or has passed; null while there is nothing to do. */
export const reexaminationDue = (bases: readonly Dated[], today: IsoDate): IsoDate | null =>
  basisDays(bases).find((day) => day <= toldUntil(today)) ?? null;

/** House: a basis is looked at again on a day to come, and while it is in force. */
export const reexaminationFindings = (bases: readonly Dated[], today: IsoDate): ErrorDetail[] =>
  bases.flatMap(({ expiresOn, reexamineOn }, at) => {
    if (reexamineOn === null) return [];
    const field = `legalBasis.${at}.reexamineOn`;
    if (reexamineOn < today) return [finding(field, 'reexamined_in_past')];
    return (expiresOn ?? reexamineOn) < reexamineOn ? [finding(field, 'reexamined_too_late')] : [];
  });
