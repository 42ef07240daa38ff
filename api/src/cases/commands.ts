import type { z } from 'zod';

/** What each command of a case says, by its name: the wire, the rules and the browser all read this. */
export type CommandInputs = Record<string, z.ZodObject>;

/** A command as the rules take it: its name, and what was said. */
export type CommandOf<Inputs extends CommandInputs> = {
  [Type in keyof Inputs & string]: { type: Type } & Said<Omit<z.output<Inputs[Type]>, 'version'>>;
}[keyof Inputs & string];
type Said<Input> = { [Field in keyof Input]: Input[Field] extends (infer One)[] ? readonly One[] : Input[Field] };
