import { expect } from 'vitest';
import { profile as usual } from '../law/cities/pudong/profile.ts';
import type { PolicyProfile } from '../law/profile.ts';
import { at } from '../running/testing/time.ts';
import { because, type Decision, type Refusal } from './decision.ts';

/** Under which text, and when. */
type World = { policy: PolicyProfile; now: Date };
export const usualWorld: World = { policy: usual, now: at('2026-11-02') };

type Rules<State, Event, Command, Who, Under> = {
  /** How a case stands before anything has happened to it. */
  start: State;
  world: Under;
  evolve(state: State, event: Event, world: Under): State;
  decide(state: State, command: Command, who: Who, world: Under): Decision<Event>;
  /** What time alone does. */
  tick?(state: State, world: Under): Event | null;
};

type More = Partial<Omit<Refusal, 'ok' | 'code'>>;
/**
 * A case to which something has happened; `when` somebody says something about it, the rules answer, and it goes on from
 * there. Whoever goes on from a refusal has to say first that it is one.
 */
export type Given<State, Event, Command, Who> = {
  decision: Decision<Event>;
  state: State;
  /** What the last step, or the night, made happen. */
  happened: readonly Event[];
  /** Of a case that began otherwise: a request that asked for something else. */
  asking(other: Partial<State>): Given<State, Event, Command, Who>;
  on(day: string, time?: string): Given<State, Event, Command, Who>;
  underPolicy(policy: PolicyProfile): Given<State, Event, Command, Who>;
  when(who: Who, command: Command): Given<State, Event, Command, Who>;
  /** A night passes: what time alone does. */
  ticked(): Given<State, Event, Command, Who>;
  leadsTo(...events: Event[]): Given<State, Event, Command, Who>;
  /** The events that it leads to, by their types only. */
  happens(...types: string[]): Given<State, Event, Command, Who>;
  /** What the case has become by it, as far as that is said. */
  becomes(state: Partial<State>): Given<State, Event, Command, Who>;
  /** With the field and the article, or everything else that the refusal says; the case stands as before. */
  refused(code: string, said?: string | More, article?: string): Given<State, Event, Command, Who>;
};

/**
 * The manner of every test of rules that decide and evolve: `given(events).when(who, command).leadsTo(events)`, or
 * `.becomes(state)`, or `.refused(code)`, and on to the next `when`.
 */
export const givenOf =
  <State extends object, Event, Command, Who, Under extends World>(rules: Rules<State, Event, Command, Who, Under>) =>
  (...events: Event[]): Given<State, Event, Command, Who> =>
    standing(rules, { state: rules.start, told: [] }, because(...events));

/** A case as it stood, what it had been told, and what comes of it now. */
function standing<State extends object, Event, Command, Who, Under extends World>(
  rules: Rules<State, Event, Command, Who, Under>,
  before: { state: State; told: readonly Event[] },
  decision: Decision<Event>,
): Given<State, Event, Command, Who> {
  const { start, world, evolve, decide, tick } = rules;
  const happened = () => {
    if (!decision.ok) throw new Error(`refused: ${decision.code}`);
    return decision.events;
  };
  const state = () => happened().reduce((standing, event) => evolve(standing, event, world), before.state);
  const now = () => ({ state: state(), told: [...before.told, ...happened()] });
  const given: Given<State, Event, Command, Who> = {
    decision,
    get state() {
      return state();
    },
    get happened() {
      return happened();
    },
    asking: (other) => givenOf({ ...rules, start: { ...start, ...other } })(...now().told),
    on: (day, time) => standing({ ...rules, world: { ...world, now: at(day, time) } }, now(), because()),
    underPolicy: (policy) => standing({ ...rules, world: { ...world, policy } }, now(), because()),
    when: (who, command) => standing(rules, now(), decide(state(), command, who, world)),
    ticked() {
      const event = tick?.(state(), world) ?? null;
      return standing(rules, now(), event === null ? because() : because(event));
    },
    happens(...types) {
      expect(decision).toMatchObject({ ok: true, events: types.map((type) => ({ type })) });
      return given;
    },
    leadsTo(...expected) {
      expect(decision).toEqual({ ok: true, events: expected });
      return given;
    },
    becomes(expected) {
      expect(decision.ok ? state() : decision).toMatchObject(expected);
      return given;
    },
    refused(code, said = {}, article = undefined) {
      const more = typeof said === 'string' ? { field: said, ...(article && { article }) } : said;
      expect(decision).toEqual({ ok: false, code, ...more });
      return standing(rules, before, because());
    },
  };
  return given;
}
