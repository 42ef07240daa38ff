import type { PolicyProfile } from './profile.ts';
import { type Citation, citationOf, settingValue } from './setting.ts';

/**
 * What is filed or registered with the authority: entries of the directory (KF-10), uses of what is shared (DG-7); and the
 * source departments that it has named itself (N-19).
 */
export const registerKinds = ['entries', 'uses', 'sources'] as const;
export type RegisterKind = (typeof registerKinds)[number];

type Policy = Pick<PolicyProfile, 'publication' | 'route' | 'sourceDepartment'>;

/** 备案台账: the registers that a text gives the authority, each with the article; none where nothing is filed with it. */
export function registersOf({
  publication,
  route,
  sourceDepartment,
}: Policy): { kind: RegisterKind; citation: Citation | null }[] {
  const entries = 'filedWithAuthority' in publication.value;
  const registered = Object.values(route).find(({ value }) => registersUse(value));
  return [
    ...(entries ? [{ kind: 'entries' as const, citation: citationOf(publication) }] : []),
    ...(registered ? [{ kind: 'uses' as const, citation: citationOf(registered) }] : []),
    ...(settingValue(sourceDepartment) === null
      ? []
      : [{ kind: 'sources' as const, citation: citationOf(sourceDepartment) }]),
  ];
}

const registersUse = (route: PolicyProfile['route']['unconditional']['value']): boolean =>
  route.kind === 'filed' && route.with === 'authority';

/** DG-7: whether every use is registered with the authority, by whatever way it was obtained. */
export const registersUses = ({ route }: Pick<Policy, 'route'>): boolean =>
  Object.values(route).some(({ value }) => registersUse(value));
