import type { QualityRule } from '@onesource/db/quality';
import type { ValueFormat } from '@onesource/db/vocabulary';
import { type SQL, sql } from 'drizzle-orm';
import { creditSigns, idChecks, idWeights } from '../../foundation/texts/check-digits.ts';
import type { IsoDate } from '../../law/calendar/working-days.ts';
import { shift } from '../../law/calendar/working-days.ts';
import { idCardTypes } from '../datasets/rules/values.ts';
import { isOfDays } from './rules/judge.ts';
import { type RowRule, today } from './rules/rule.ts';
import { idNumberForm, patterns, sexes } from './rules/values.ts';

/**
 * What a rule asks of a row, for the database: whether it has something to look at, and whether that is as asked, which is
 * never null where it has. `said` gives what the row says of an item. The same as `judge`, for millions of rows: a test
 * compares them.
 */
export type Asked = { looked: SQL; kept: SQL };
type Said = (item: string) => SQL;

export function asked(rule: RowRule, said: Said, day: IsoDate): Asked {
  const value = said(rule.item);
  const there = sql`${value} is not null`;
  switch (rule.kind) {
    case 'required':
      return { looked: sql`true`, kept: there };
    case 'format': {
      const kept = isIn(rule.format, value);
      if (rule.typeItem === null) return { looked: there, kept };
      const type = sql`coalesce(${said(rule.typeItem)}, '')`;
      return { looked: sql`${there} and ${type} in ${[...idCardTypes]}`, kept };
    }
    case 'pattern':
      return { looked: there, kept: fits(rule.pattern, value) };
    case 'codes':
      return { looked: there, kept: rule.values.length === 0 ? sql`false` : sql`${value} in ${rule.values}` };
    case 'length':
      return {
        looked: there,
        kept: within(sql`char_length(${value})`, rule.min, rule.max, (bound) => sql`${bound}::int`),
      };
    case 'range': {
      if (isOfDays(rule)) {
        const on = dayIn(value);
        const bound = (text: string) => sql`${text === today ? day : text}::text`;
        return { looked: sql`${on} is not null`, kept: within(on, rule.min, rule.max, bound) };
      }
      const number = numberIn(value);
      const bound = (text: string) => sql`${text}::text::numeric`;
      return { looked: sql`${number} is not null`, kept: within(number, rule.min, rule.max, bound) };
    }
    case 'order': {
      const other = said(rule.after);
      const [on, from] = [dayIn(value), dayIn(other)];
      const [number, least] = [numberIn(value), numberIn(other)];
      return {
        looked: sql`((${on} is not null and ${from} is not null) or (${number} is not null and ${least} is not null))`,
        kept: sql`coalesce(${on} >= ${from}, ${number} >= ${least})`,
      };
    }
    case 'matches_id': {
      const number = said(rule.idItem);
      const told = sql`${number} ~ ${idNumberForm}`;
      if (rule.part === 'birth') {
        const on = dayIn(value);
        return {
          looked: sql`${told} and ${on} is not null`,
          kept: sql`replace(${on}, '-', '') = substr(${number}, 7, 8)`,
        };
      }
      const words = [...sexes.male, ...sexes.female];
      const male = sql`(ascii(substr(${number}, 17, 1)) % 2 = 1)`;
      return { looked: sql`${told} and ${value} in ${words}`, kept: sql`(${value} in ${[...sexes.male]}) = ${male}` };
    }
    case 'recent': {
      const on = dayIn(value);
      return { looked: sql`${on} is not null`, kept: sql`${on} >= ${shift(day, -rule.days)}::text` };
    }
  }
}

/** What has to be there once, of the items that it is made of; null where one of them is not there. */
export function together({ item, with: others }: Extract<QualityRule, { kind: 'unique' }>, said: Said): SQL {
  // With the lengths of all but the last, so that no two sets of values make one text
  const parts = [item, ...others].map(said);
  const last = parts.pop() ?? sql`null`;
  return parts.length === 0
    ? last
    : sql`(${sql.join(
        parts.map((part) => sql`char_length(${part}) || ':' || ${part}`),
        sql` || `,
      )} || ${last})`;
}

const within = <Bound>(value: SQL, min: Bound | null, max: Bound | null, bound: (of: Bound) => SQL): SQL =>
  sql.join(
    [
      sql`true`,
      ...(min === null ? [] : [sql`${value} >= ${bound(min)}`]),
      ...(max === null ? [] : [sql`${value} <= ${bound(max)}`]),
    ],
    sql` and `,
  );

/** Digits alone, so that any order of texts has them as they are counted; `C` is the quickest. */
const dayIn = (value: SQL): SQL => sql`(substring(${value} from '^[0-9]{4}-[0-9]{2}-[0-9]{2}') collate "C")`;
/** A cast is only made of what has been looked at: `case` keeps the order. */
export const numberIn = (value: SQL): SQL => sql`(case when ${value} ~ ${patterns.number} then ${value}::numeric end)`;

const at = (value: SQL, place: number): SQL => sql`substr(${value}, ${sql.raw(String(place))}, 1)`;
const sum = (parts: readonly SQL[]): SQL => sql`(${sql.join([...parts], sql` + `)})`;
const number = (value: number): SQL => sql.raw(String(value));

function isIn(format: ValueFormat, value: SQL): SQL {
  switch (format) {
    case 'id_number': {
      const weighted = idWeights.map((weight, place) => sql`(ascii(${at(value, place + 1)}) - 48) * ${number(weight)}`);
      return sql`(case when ${value} ~ ${idNumberForm}
        then substr(${idChecks}::text, ${sum(weighted)} % 11 + 1, 1) = ${at(value, 18)} else false end)`;
    }
    case 'credit_code': {
      let weight = 1;
      const weighted = Array.from({ length: 17 }, (_, place) => {
        const part = sql`(strpos(${creditSigns}::text, ${at(value, place + 1)}) - 1) * ${number(weight)}`;
        weight = (weight * 3) % 31;
        return part;
      });
      return sql`(case when ${value} ~ ${`^[${creditSigns}]{18}$`}
        then substr(${creditSigns}::text, (31 - ${sum(weighted)} % 31) % 31 + 1, 1) = ${at(value, 18)} else false end)`;
    }
    case 'day':
      return sql`(${value} ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' and pg_input_is_valid(${value}, 'date'))`;
    default:
      return sql`${value} ~ ${patterns[format]}`;
  }
}

const digits = '0123456789';
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const signs = digits + letters;
const classes = '9'.repeat(digits.length) + 'a'.repeat(letters.length);
const classOf = (sign: string): string => classes[signs.indexOf(sign)] ?? sign;

/**
 * No pattern of regular expressions: the database keeps few of these ready, and each resource has its own. The signs that
 * stand for themselves by `like`, those that stand for a kind by what kinds the value has.
 */
function fits(pattern: string, value: SQL): SQL {
  const wanted = [...pattern];
  const literal = wanted.map((sign) => (/[#@]/.test(sign) ? '_' : sign.replace(/[%_\\]/, '\\$&'))).join('');
  const kinds = wanted.map((sign) => (sign === '#' ? '9' : sign === '@' ? 'a' : classOf(sign))).join('');
  return sql`(${value} like ${literal} and translate(${value}, ${signs}::text, ${classes}::text) = ${kinds})`;
}
