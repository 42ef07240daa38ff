import type { Same } from '../catalogues.ts';
import type zh from './zh-CN.ts';

export default {
  found_one: '{{count}} of them does not have all of it in one piece and was found by its words',
  found_other: '{{count}} of them do not have all of it in one piece and were found by its words',
} satisfies Same<typeof zh>;
