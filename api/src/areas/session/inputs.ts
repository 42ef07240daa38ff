import { z } from 'zod';
import { text } from '../../foundation/wire.ts';

export const signInInput = z.object({ account: text(80), password: z.string().min(1).max(200) });
export type SignInInput = z.input<typeof signInInput>;

/** House: at least ten characters; length beats rules about kinds of characters (NIST SP 800-63B). */
export const newPassword = z.string().min(10).max(200);

export const changePasswordInput = z.object({ current: z.string().min(1).max(200), next: newPassword });
export type ChangePasswordInput = z.input<typeof changePasswordInput>;
