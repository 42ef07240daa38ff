import type { PolicyProfile } from './profile.ts';
import { type Citation, citationOf, type Text } from './setting.ts';
import type { ListKind } from './settings/registration.ts';

type Policy = Pick<PolicyProfile, 'lists'>;
export type NamedList = { kind: ListKind; name: Text; citation: Citation | null };

/** 目录与清单: the lists that the text has compiled (PD-27, DG-10, KF-10, SH-26, SH-31, SQ-7, N-12), by its names, in its order. */
export const listsOf = ({ lists }: Policy): NamedList[] =>
  lists.value.map(({ zh, en, holds }) => ({ kind: holds, name: { zh, en }, citation: citationOf(lists) }));

/** One of them; null where the text has none of the kind. */
export const listOf = (policy: Policy, kind: ListKind): NamedList | null =>
  listsOf(policy).find((list) => list.kind === kind) ?? null;
