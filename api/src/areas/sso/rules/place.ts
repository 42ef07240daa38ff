/** Where in the console an address leads; the start page for one that leads out of it, or back to signing in. */
export const placeInside = (back: string | undefined): string =>
  back !== undefined && /^\/(?![/\\])\P{Cc}*$/u.test(back) && !/^\/(sign-in|api)(\/|\?|$)/.test(back) ? back : '/';
