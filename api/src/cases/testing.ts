import { expect } from 'vitest';
import { profile as usual } from '../law/cities/pudong/profile.ts';
import type { PolicyProfile } from '../law/profile.ts';
import { at } from '../running/testing/time.ts';
import type { Decision, Refusal } from './decision.ts';

/** Under which text, and when. */
type World = { policy: PolicyProfile; now: Date };
export const usualWorld: World = { policy: usual, now: at('2026-11-02') };

type Rules<State, Event, Command, Who, Under> = {
  /** How a case stands before anything has happened to it. */
  start: State;
  world: Under;
  evolve(state: State, event: Event, world: Under): State;
  decide(state: State, command: Command, who: Who, world: Under): Decision<Event>;
};

type More = Partial<Omit<Refusal, 'ok' | 'code'>>;
/** A case to which something has happened; `when` somebody says something about it, the rules answer. */
export type Given<State, Event, Command, Who> = {
  state: State;
  /** Of a case that began otherwise: a request that asked for something else. */
  asking(other: Partial<State>): Given<State, Event, Command, Who>;
  on(day: string): Given<State, Event, Command, Who>;
  underPolicy(policy: PolicyProfile): Given<State, Event, Command, Who>;
  when(
    who: Who,
    command: Command,
  ): {
    decision: Decision<Event>;
    leadsTo(...events: Event[]): void;
    /** The events that it leads to, by their types only. */
    happens(...types: string[]): void;
    /** What the case has become by it, as far as that is said. */
    becomes(state: Partial<State>): void;
    /** With the field and the article, or everything else that the refusal says. */
    refused(code: string, said?: string | More, article?: string): void;
  };
};

/**
 * The manner of every test of rules that decide and evolve: `given(events).when(who, command).leadsTo(events)`, or
 * `.becomes(state)`, or `.refused(code)`.
 */
export const givenOf =
  <State extends object, Event, Command, Who, Under extends World>(rules: Rules<State, Event, Command, Who, Under>) =>
  (...events: Event[]): Given<State, Event, Command, Who> => {
    const { start, world, evolve, decide } = rules;
    const fold = (state: State, event: Event) => evolve(state, event, world);
    const state = events.reduce(fold, start);
    return {
      state,
      asking: (other) => givenOf({ ...rules, start: { ...start, ...other } })(...events),
      on: (day) => givenOf({ ...rules, world: { ...world, now: at(day) } })(...events),
      underPolicy: (policy) => givenOf({ ...rules, world: { ...world, policy } })(...events),
      when(who, command) {
        const decision = decide(state, command, who, world);
        return {
          decision,
          happens: (...types) => expect(decision).toMatchObject({ ok: true, events: types.map((type) => ({ type })) }),
          leadsTo: (...expected) => expect(decision).toEqual({ ok: true, events: expected }),
          becomes: (expected) =>
            expect(decision.ok ? decision.events.reduce(fold, state) : decision).toMatchObject(expected),
          refused(code, said = {}, article = undefined) {
            const more = typeof said === 'string' ? { field: said, ...(article && { article }) } : said;
            expect(decision).toEqual({ ok: false, code, ...more });
          },
        };
      },
    };
  };
