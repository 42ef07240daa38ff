/** Which accounts need a second factor to get in: nobody (those who have one are asked for it), the platform's posts, all. */
export const secondFactorRules = ['off', 'platform', 'all'] as const;
export type SecondFactorRule = (typeof secondFactorRules)[number];

/** What an operator settles about accounts and sign-ins; 0 is no limit. */
export type AccountRules = {
  /** How many of the passwords somebody had before may not come back. */
  passwordHistory: number;
  /** After how many days a password is to be changed. */
  passwordDays: number;
  secondFactor: SecondFactorRule;
  /** Minutes without a request after which a sign-in ends. */
  idleMinutes: number;
  /** Sign-ins that one account has at once; a further one ends the oldest. */
  sessionsAtOnce: number;
  /** After how many days without a sign-in an account is dormant, and administrators are told. */
  dormantDays: number;
};

/**
 * What holds where nothing else is said (house, after GB/T 22239 8.1.4.1). The demo's accounts are shared by whoever looks
 * at it: no second factor, no age, as many sign-ins as there are visitors.
 */
export const usualAccountRules = (demo: boolean): AccountRules => ({
  passwordHistory: 5,
  passwordDays: demo ? 0 : 180,
  secondFactor: demo ? 'off' : 'platform',
  idleMinutes: demo ? 120 : 30,
  sessionsAtOnce: demo ? 0 : 5,
  dormantDays: 90,
});
