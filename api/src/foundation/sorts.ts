/** Orders that lists come in, `-` is falling. Apart from the inputs: the browser reads them too, and does without zod. */

/** By name, by the day of the last step. */
export const registrationSorts = ['name', '-name', 'since', '-since'] as const;

export const peopleSorts = [
  'name',
  '-name',
  'account',
  '-account',
  'department',
  '-department',
  'lastSignIn',
  '-lastSignIn',
] as const;

/** By the resource's name, the day of filing, the last day for the answer. */
export const requestSorts = ['resource', '-resource', 'filedAt', '-filedAt', 'due', '-due'] as const;
