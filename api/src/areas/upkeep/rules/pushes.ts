/** Where a push to the office platform stands: to be sent, given up, taken. */
export const pushStates = ['waiting', 'failed', 'sent'] as const;
export type PushState = (typeof pushStates)[number];

/** House: what waits is sent by itself, and what is told nowhere cannot be told again. */
export const resendRefusal = (state: PushState, on: boolean): 'push_off' | 'push_waiting' | null => {
  if (!on) return 'push_off';
  return state === 'waiting' ? 'push_waiting' : null;
};
