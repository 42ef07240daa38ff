/** Why the office platform (协同办公平台) was told in vain; `status` is what it answered. */
export type PushFailure = { why: 'unreachable' | 'late' | 'other' } | { why: 'answered'; status: number };

/** As the outbox and the log have it. */
export const pushFailureText = (failure: PushFailure): string => {
  if (failure.why === 'answered') return `The office platform answered ${failure.status}.`;
  return failure.why === 'late'
    ? 'The office platform did not answer in time.'
    : 'The office platform cannot be reached.';
};

/** What such a text says; `other` is whatever else went wrong, which the log tells of. */
export function pushFailureIn(text: string): PushFailure {
  const status = /^The office platform answered (\d{3})\.$/.exec(text)?.[1];
  if (status) return { why: 'answered', status: Number(status) };
  return (
    (['late', 'unreachable'] as const).map((why) => ({ why })).find((each) => pushFailureText(each) === text) ?? {
      why: 'other',
    }
  );
}
