import type { RuleName } from '@onesource/api/law/settings';

/** The rule's place in the page, as its address ends. */
export const anchorOf = (name: RuleName): string => name.replace('.', '-');
