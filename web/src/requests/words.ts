import { type RefusalCode, refusalCodes } from '@onesource/db/vocabulary';

/** Codes in kept events come as texts. */
export const isRefusalCode = (code: string | null): code is RefusalCode => refusalCodes.some((known) => known === code);
