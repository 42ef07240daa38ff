import { placeInside } from '@onesource/api/areas/sso/rules/place';
import { paths } from '../paths.ts';

/** The sign-in page, remembering where somebody wanted to go. */
export function signInTo({ pathname, search, hash }: { pathname: string; search: string; hash: string }): string {
  const back = `${pathname}${search}${hash}`;
  return back === paths.landing ? paths.signIn : `${paths.signIn}?${new URLSearchParams({ back })}`;
}

/** Where to go after signing in: only ever inside the console. */
export const wayBack = (search: URLSearchParams): string => placeInside(search.get('back') ?? undefined);
