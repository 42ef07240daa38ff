import type { PolicyProfile } from './profile.ts';
import { pudong } from './pudong.ts';

/** Every profile the product can be started with, by the value of `PROFILE`. */
export const profiles: Record<string, PolicyProfile> = { pudong };
