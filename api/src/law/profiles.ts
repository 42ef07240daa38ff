import { dongguan } from './dongguan.ts';
import { kaifeng } from './kaifeng.ts';
import type { PolicyProfile } from './profile.ts';
import { pudong } from './pudong.ts';
import { shanghai } from './shanghai.ts';
import { suqian } from './suqian.ts';

/** Every profile the product can be started with, by the value of `PROFILE`. */
export const profiles: Readonly<Record<string, PolicyProfile>> = { pudong, dongguan, kaifeng, shanghai, suqian };

/** What is in force when `PROFILE` says nothing. */
export const usual = pudong;
