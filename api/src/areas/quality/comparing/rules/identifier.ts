import {
  type ComparedIdentifier,
  comparedIdentifiers,
  type SharedIdentifier,
  sharedIdentifiers,
} from '@onesource/db/vocabulary';
import { formatIn } from '../../rules/propose.ts';

/** Codes of which every place writes its own, so that nothing tells them but their names. */
const names: readonly (readonly [RegExp, SharedIdentifier])[] = [
  [/(标准|门牌|门楼牌)?地址(编码|代码|编号)$/, 'address'],
  [/(电子)?证照(标识|编号|编码|号码)(码|号)?$/, 'licence'],
];

/** What stands before the name of a code and says nothing of whose it is. */
const ofItself = /^(所属|所在|所在地|坐落|本级|统计用)$/;

/**
 * Which identifier an item holds that means the same to every department, and whose it is by what stands before it; null where
 * its name tells none: a register's own numbers tell nothing of another's rows.
 */
export function identifierIn(name: string): { kind: SharedIdentifier; whose: string } | null {
  const form = formatIn(name);
  const kind = sharedIdentifiers.find((shared) => shared === form?.format);
  if (form && kind) return { kind, whose: whoseOf(form.whose) };
  const [named, other] = names.find(([one]) => one.test(name)) ?? [];
  return named && other ? { kind: other, whose: whoseOf(name.replace(named, '')) } : null;
}

const whoseOf = (before: string): string => (ofItself.test(before) ? '' : before);

/**
 * Whether two sources that hold it speak of the same. In one region or at one address there are many, and the number of a licence
 * is one among those of its kind: rows are put together by these where somebody says so, and not compared by themselves.
 */
export const identifies = (kind: SharedIdentifier): kind is ComparedIdentifier =>
  comparedIdentifiers.some((one) => one === kind);
