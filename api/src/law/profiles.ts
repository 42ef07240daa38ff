import { cities } from './cities/index.gen.ts';
import type { PolicyProfile } from './profile.ts';
import { usualId } from './usual.ts';

/** Every profile the product can be started with, by the value of `PROFILE`; the usual one first. */
export const profiles: Readonly<Record<string, PolicyProfile>> = Object.fromEntries(
  [...cities]
    .sort((one, other) => Number(other.id === usualId) - Number(one.id === usualId))
    .map((profile) => [profile.id, profile]),
);
