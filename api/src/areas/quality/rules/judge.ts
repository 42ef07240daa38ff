import { type IsoDate, shift } from '../../../law/calendar/working-days.ts';
import { isCardType } from '../../datasets/rules/values.ts';
import { type RowRule, today } from './rule.ts';
import { dayIn, fits, isIn, numberIn, sexes, toldBy } from './values.ts';

/** What a row says of an item; null where nothing. */
export type Says = (item: string) => string | null;

/**
 * Whether a row is as a rule asks: yes, no, or null where the rule has nothing to look at, which counts as neither. A value
 * that is not there lacks to `required` alone. The database says the same of millions of rows (`looking.ts`): a test
 * compares them.
 */
export function judge(rule: RowRule, says: Says, day: IsoDate): boolean | null {
  const value = says(rule.item);
  if (rule.kind === 'required') return value !== null;
  if (value === null) return null;
  switch (rule.kind) {
    case 'format':
      return rule.typeItem !== null && !isCardType(says(rule.typeItem) ?? '') ? null : isIn(rule.format, value);
    case 'pattern':
      return fits(rule.pattern, value);
    case 'codes':
      return rule.values.includes(value);
    case 'length':
      return within([...value].length, rule.min, rule.max);
    case 'range':
      return inRange(rule, value, day);
    case 'order':
      return notBefore(value, says(rule.after));
    case 'matches_id':
      return matches(rule.part, value, says(rule.idItem));
    case 'recent': {
      const on = dayIn(value);
      return on === null ? null : on >= shift(day, -rule.days);
    }
  }
}

const within = <Sort extends number | string>(value: Sort, min: Sort | null, max: Sort | null): boolean =>
  (min === null || value >= min) && (max === null || value <= max);

/** Whether a range is one of days: then its bounds are such. */
export const isOfDays = ({ min, max }: { min: string | null; max: string | null }): boolean =>
  [min, max].some((bound) => bound !== null && (bound === today || dayIn(bound) !== null));

function inRange({ min, max }: { min: string | null; max: string | null }, value: string, day: IsoDate) {
  if (isOfDays({ min, max })) {
    const on = dayIn(value);
    const bound = (said: string | null) => (said === today ? day : said);
    return on === null ? null : within(on, bound(min), bound(max));
  }
  const number = numberIn(value);
  return number === null ? null : within(number, min === null ? null : Number(min), max === null ? null : Number(max));
}

function notBefore(value: string, other: string | null): boolean | null {
  if (other === null) return null;
  const [on, from] = [dayIn(value), dayIn(other)];
  if (on !== null && from !== null) return on >= from;
  const [number, least] = [numberIn(value), numberIn(other)];
  return number === null || least === null ? null : number >= least;
}

function matches(part: 'birth' | 'sex', value: string, idNumber: string | null): boolean | null {
  const told = toldBy(idNumber ?? '');
  if (told === null) return null;
  if (part === 'birth') {
    const on = dayIn(value);
    return on === null ? null : on === told.birth;
  }
  const [male, female] = [sexes.male, sexes.female].map((words: readonly string[]) => words.includes(value));
  return male || female ? male === told.male : null;
}
