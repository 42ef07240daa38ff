import type { ErrorDetail } from '@onesource/api/foundation/errors';

/** Whether it is pointed out of items that other departments publish too. */
export const isOfSources = ({ code }: Pick<ErrorDetail, 'code'>): boolean =>
  code === 'source_unanswered' || code === 'source_contested';

/** Of how many items with an overlap nothing is said. */
export const unansweredIn = (advice: readonly Pick<ErrorDetail, 'code'>[]): number =>
  advice.filter(({ code }) => code === 'source_unanswered').length;
