import { z } from 'zod';
import { longest } from '../../foundation/texts/longest.ts';
import { text } from '../../foundation/wire.ts';

const password = z.string().min(1).max(longest.password);
/** Of the authenticator, or a recovery code. */
const code = z.string().min(1).max(longest.code);

/** `code`: for who has a second factor. */
export const signInInput = z.object({ account: text(longest.account), password, code: code.optional() });
export type SignInInput = z.input<typeof signInInput>;

/** House: at least ten characters; length beats rules about kinds of characters (NIST SP 800-63B). */
export const newPassword = z.string().min(10).max(longest.password);

export const currentInput = z.object({ current: password });
export const codeInput = z.object({ code });
/** Before what a stolen session must not do, not even beside an authenticator that lies there. */
export const bothInput = z.object({ current: password, code });

export const changePasswordInput = z.object({ current: password, next: newPassword });
export type ChangePasswordInput = z.input<typeof changePasswordInput>;
