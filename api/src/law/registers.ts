import type { PolicyProfile } from './profile.ts';
import { type Citation, citationOf, settingValue, type Text } from './setting.ts';
import type { CompiledList } from './settings/registration.ts';

/**
 * What is filed or registered with the authority: entries of the directory (KF-10), uses of what is shared (DG-7); the
 * source departments that it has named itself (N-19); and what is not shared, as a list (SH-26).
 */
export const registerKinds = ['entries', 'uses', 'sources', 'withheld'] as const;
export type RegisterKind = (typeof registerKinds)[number];

type Policy = Pick<PolicyProfile, 'publication' | 'route' | 'sourceDepartment' | 'lists'>;

/** A list that the text has compiled of what the platform holds (SH-26), with what it is called there; null where it has none. */
export function listOf(
  { lists }: Pick<PolicyProfile, 'lists'>,
  holds: NonNullable<CompiledList['holds']>,
): { name: Text; citation: Citation | null } | null {
  const list = lists.value.find((each) => each.holds === holds);
  return list ? { name: { zh: list.zh, en: list.en }, citation: citationOf(lists) } : null;
}

/** 备案台账: the registers that a text gives the authority, each with the article; none where nothing is filed with it. */
export function registersOf({
  publication,
  route,
  sourceDepartment,
  lists,
}: Policy): { kind: RegisterKind; citation: Citation | null }[] {
  const entries = 'filedWithAuthority' in publication.value;
  const withheld = listOf({ lists }, 'withheld');
  const registered = Object.values(route).find(({ value }) => registersUse(value));
  return [
    ...(entries ? [{ kind: 'entries' as const, citation: citationOf(publication) }] : []),
    ...(registered ? [{ kind: 'uses' as const, citation: citationOf(registered) }] : []),
    ...(settingValue(sourceDepartment) === null
      ? []
      : [{ kind: 'sources' as const, citation: citationOf(sourceDepartment) }]),
    ...(withheld ? [{ kind: 'withheld' as const, citation: withheld.citation }] : []),
  ];
}

const registersUse = (route: PolicyProfile['route']['unconditional']['value']): boolean =>
  route.kind === 'filed' && route.with === 'authority';

/** DG-7: whether every use is registered with the authority, by whatever way it was obtained. */
export const registersUses = ({ route }: Pick<Policy, 'route'>): boolean =>
  Object.values(route).some(({ value }) => registersUse(value));
