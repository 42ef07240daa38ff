import { directoryEntries as entry } from '@onesource/db/schema/catalog';
import { departments } from '@onesource/db/schema/organisation';
import {
  and,
  arrayContains,
  arrayOverlaps,
  eq,
  exists,
  inArray,
  isNull,
  like,
  ne,
  or,
  type SQL,
  sql,
} from 'drizzle-orm';
import { QueryBuilder } from 'drizzle-orm/pg-core';
import { seesHiddenIn } from '../../access/visibility.ts';
import type { Actor } from '../../foundation/context.ts';
import { normalise, queryGrams, runsOf } from '../search/normalise.ts';
import { longestSound } from '../search/phonetic.ts';
import type { SearchInput } from './inputs.ts';

const classDigits = { base: '1', theme: '2', department: '3' } as const;
const escaped = (text: string) => text.replace(/[\\%_]/g, '\\$&');
const builder = new QueryBuilder();

/** Conditions for the words: each run of Han characters or Latin letters must be found. Code, pinyin and initials count. */
export function matching(q: string, actor: Actor): SQL | undefined {
  const typed = normalise(q);
  if (typed === '') return undefined;
  const byCode = /^[\d/]+$/.test(typed) ? like(entry.code, `${escaped(typed)}%`) : undefined;
  const runs = runsOf(typed);
  // Nothing but punctuation names nothing
  if (runs.length === 0) return sql`false`;
  return or(byCode, and(...runs.map((run) => (run.han ? found(run.text, actor) : latin(run.text, actor)))));
}

/**
 * The text must hold it; the gram arrays are what the index answers, the LIKE makes it exact. They stand apart so that
 * the arrays, which are wide, are not looked at again row by row.
 */
function found(text: string, actor: Actor): SQL | undefined {
  const grams = queryGrams(text);
  const holds = `%${escaped(text)}%`;
  return and(
    or(arrayContains(entry.grams, grams), arrayContains(entry.ownGrams, grams)),
    or(and(like(entry.text, holds), inScopeOrNamed(holds, actor)), and(like(entry.ownText, holds), seesOwn(actor))),
  );
}

/** Sounds like it from some syllable on, or has it as a word; half a word is looked for in names only. */
function latin(text: string, actor: Actor): SQL | undefined {
  return or(
    like(entry.phonetic, `% ${escaped(text.slice(0, longestSound))}%`),
    and(arrayContains(entry.grams, [text]), inScopeOrNamed(`%${escaped(text)}%`, actor)),
    and(arrayContains(entry.ownGrams, [text]), seesOwn(actor)),
  );
}

/**
 * How well a name fits what was typed, best (0) first: it is the name or the code, the name starts with it, holds it,
 * starts to sound like it, holds or sounds like each word of it; last what only the items or the summary say.
 */
export function rankOf(q: string): SQL {
  const typed = normalise(q);
  const inName = (text: string) => sql`strpos(lower(${entry.name}), ${text}) > 0`;
  const sounding = (text: string) => ` ${text.slice(0, longestSound)}`;
  const each = runsOf(typed).map(({ text, han }) =>
    han ? inName(text) : or(inName(text), sql`strpos(${entry.phonetic}, ${sounding(text)}) > 0`),
  );
  return sql`case
    when lower(${entry.name}) = ${typed} or ${entry.code} = ${typed} then 0
    when starts_with(lower(${entry.name}), ${typed}) or starts_with(${entry.code}, ${typed}) then 1
    when ${inName(typed)} then 2
    when starts_with(${entry.phonetic}, ${sounding(typed)}) then 3
    when ${and(...each) ?? sql`false`} then 4
    else 5 end`;
}

/** PD-31, SQ-6: whether the entry is shared with the actor's department. */
const inScope = (actor: Actor): SQL | undefined =>
  or(isNull(entry.scope), arrayOverlaps(entry.scope, [...actor.departmentPath]));

/** Outside the share scope an entry is found by its name, not by what is in it; by its provider by everything. */
const inScopeOrNamed = (holds: string, actor: Actor): SQL | undefined =>
  or(inScope(actor), like(sql`lower(${entry.name})`, holds), seesOwn(actor));

/** Whether the actor sees the entry's hidden items: the provider is the actor's department or below it. */
export function seesOwn(actor: Actor): SQL {
  const where = seesHiddenIn(actor);
  if (where === 'everywhere') return sql`true`;
  return exists(
    builder
      .select({ one: sql`1` })
      .from(departments)
      .where(and(eq(departments.id, entry.departmentId), arrayContains(departments.path, [where.departmentId]))),
  );
}

/** The facets' own conditions, apart, so that each can be left out of its own counts. */
export function facetConditions(input: SearchInput) {
  return {
    industry: anyOf(
      input.industry.map((code) => (code.length === 1 ? eq(entry.industrySection, code) : eq(entry.industry, code))),
    ),
    department: input.department.length ? inArray(entry.departmentId, input.department) : undefined,
    shareType: input.shareType.length ? inArray(entry.shareType, input.shareType) : undefined,
    class: input.class.length ? inArray(entry.class, input.class) : undefined,
  };
}

/** What narrows everything alike: not shown as facets. */
export function otherConditions(input: SearchInput, actor: Actor): SQL | undefined {
  const [digit, rest] = [input.classification?.charAt(0), input.classification?.slice(1)];
  const resourceClass = (['base', 'theme', 'department'] as const).find((name) => classDigits[name] === digit);
  const hidesNothing = or(and(ne(entry.shareType, 'not_shared'), inScope(actor)), seesOwn(actor));
  return and(
    // PD-27, PD-31, SQ-6: others must not learn from a filter what the result does not show them
    input.openness.length ? and(inArray(entry.openness, input.openness), hidesNothing) : undefined,
    input.updateCycle.length ? and(inArray(entry.updateCycle, input.updateCycle), hidesNothing) : undefined,
    resourceClass && eq(entry.class, resourceClass),
    rest ? like(entry.classification, `${rest}%`) : undefined,
  );
}

const anyOf = (conditions: SQL[]) => (conditions.length > 0 ? or(...conditions) : undefined);
