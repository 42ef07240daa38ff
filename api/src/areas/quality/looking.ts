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

/** What may be read out of a value: the day that it begins with, its number, the bytes of an identity number or of a credit code. */
export type ReadAs = 'day' | 'number' | 'idNumber' | 'creditCode';

/** What the row says of an item, as it stands or read as something; null where it cannot be. */
export type Said = (item: string, as?: ReadAs) => SQL;

/** A value read as something. A cast is only made of what has been looked at: `case` keeps the order. */
export const readAs: Record<ReadAs, (value: SQL) => SQL> = {
  // Digits alone, so that any order of texts has them as they are counted; `C` is the quickest
  day: (value) => sql`(case when ${value} ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}' then left(${value}, 10) end collate "C")`,
  number: (value) => sql`(case when ${value} ~ ${patterns.number} then ${value}::numeric end)`,
  idNumber: (value) => sql`(case when ${value} ~ ${idNumberForm} then convert_to(${value}, 'UTF8') end)`,
  creditCode: (value) => sql`(case when ${value} ~ ${`^[${creditSigns}]{18}$`} then convert_to(${value}, 'UTF8') end)`,
};

/** What rows say, where `text` gives the value of an item and everything is read out of it on the spot. */
export const saying =
  (text: (item: string) => SQL): Said =>
  (item, as) =>
    as === undefined ? text(item) : readAs[as](text(item));

/**
 * What a rule asks of a row, for the database: whether it has something to look at, and whether that is as asked, which is
 * never null where it has. The same as `judge`, for millions of rows: a test compares them.
 */
export type Asked = { looked: SQL; kept: SQL };

export function asked(rule: RowRule, said: Said, day: IsoDate): Asked {
  const value = said(rule.item);
  const there = sql`${value} is not null`;
  const on = () => said(rule.item, 'day');
  switch (rule.kind) {
    case 'required':
      return { looked: sql`true`, kept: there };
    case 'format': {
      const kept = isIn(rule.format, said, rule.item);
      if (rule.typeItem === null) return { looked: there, kept };
      const type = sql`coalesce(${said(rule.typeItem)}, '')`;
      return { looked: sql`${there} and ${type} in ${[...idCardTypes]}`, kept };
    }
    case 'pattern':
      return { looked: there, kept: fits(rule.pattern, value) };
    case 'codes':
      return { looked: there, kept: rule.values.length === 0 ? sql`false` : sql`${value} in ${rule.values}` };
    case 'length': {
      const bound = (signs: number) => sql`${signs}::int`;
      return { looked: there, kept: within(sql`char_length(${value})`, rule.min, rule.max, bound) };
    }
    case 'range': {
      const ofDays = isOfDays(rule);
      const measured = said(rule.item, ofDays ? 'day' : 'number');
      const bound = (text: string) =>
        ofDays ? sql`${text === today ? day : text}::text` : sql`${text}::text::numeric`;
      return { looked: sql`${measured} is not null`, kept: within(measured, rule.min, rule.max, bound) };
    }
    case 'order': {
      const days = sql`${on()} >= ${said(rule.after, 'day')}`;
      const numbers = sql`${said(rule.item, 'number')} >= ${said(rule.after, 'number')}`;
      return { looked: sql`(${days} is not null or ${numbers} is not null)`, kept: sql`coalesce(${days}, ${numbers})` };
    }
    case 'matches_id': {
      const number = said(rule.idItem);
      const told = sql`${said(rule.idItem, 'idNumber')} is not null`;
      if (rule.part === 'birth')
        return {
          looked: sql`${told} and ${on()} is not null`,
          kept: sql`replace(${on()}, '-', '') = substr(${number}, 7, 8)`,
        };
      const words = [...sexes.male, ...sexes.female];
      const male = sql`(get_byte(${said(rule.idItem, 'idNumber')}, 16) % 2 = 1)`;
      return { looked: sql`${told} and ${value} in ${words}`, kept: sql`(${value} in ${[...sexes.male]}) = ${male}` };
    }
    case 'recent':
      return { looked: sql`${on()} is not null`, kept: sql`${on()} >= ${shift(day, -rule.days)}::text` };
  }
}

/** What has to be there once, of the items that it is made of; null where one of them is not there. */
export function together({ item, with: others }: Extract<QualityRule, { kind: 'unique' }>, said: Said): SQL {
  // With the lengths of all but the last, so that no two sets of values make one text
  const parts = [item, ...others].map((one) => said(one));
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

const number = (value: number): SQL => sql.raw(String(value));

/** What the signs of a credit code are worth, by their bytes. */
const worth = Buffer.alloc(128);
for (const [at, sign] of [...creditSigns].entries()) worth[sign.charCodeAt(0)] = at;

function isIn(format: ValueFormat, said: Said, item: string): SQL {
  const value = said(item);
  switch (format) {
    case 'id_number': {
      const bytes = said(item, 'idNumber');
      const weighted = idWeights.map((weight, at) => sql`get_byte(${bytes}, ${number(at)}) * ${number(weight)}`);
      // Digits stand from 48 on
      const sum = sql`(${sql.join(weighted, sql` + `)} - ${number(48 * idWeights.reduce((all, one) => all + one, 0))})`;
      return sql`coalesce(substr(${idChecks}::text, ${sum} % 11 + 1, 1) = right(${value}, 1), false)`;
    }
    case 'credit_code': {
      const bytes = said(item, 'creditCode');
      const values = sql.raw(`'\\x${worth.toString('hex')}'::bytea`);
      const valued = (at: number) => sql`get_byte(${values}, get_byte(${bytes}, ${number(at)}))`;
      let weight = 1;
      const weighted = Array.from({ length: 17 }, (_, at) => {
        const part = sql`${valued(at)} * ${number(weight)}`;
        weight = (weight * 3) % 31;
        return part;
      });
      return sql`coalesce((31 - (${sql.join(weighted, sql` + `)}) % 31) % 31 = ${valued(17)}, false)`;
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
