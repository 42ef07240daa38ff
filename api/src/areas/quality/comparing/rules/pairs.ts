import type { DataItem, ResourceContent } from '@onesource/db/content';
import type { Slot } from '@onesource/db/schema/data';
import type { ComparedAs, ComparedIdentifier, SharedIdentifier } from '@onesource/db/vocabulary';
import { visibleItems, withinScope } from '../../../../access/visibility.ts';
import { itemKey } from '../../../catalog/rules/sources/item-key.ts';
import { alike } from '../../../catalog/rules/sources/naming.ts';
import { ofDays, ofNumbers } from '../../rules/values.ts';
import { identifierIn, identifies } from './identifier.ts';

/** A resource whose data are in the platform, as far as comparing it with another goes. */
export type Source = {
  resourceId: string;
  departmentId: string;
  /** Ancestors first, the department itself last. */
  departmentPath: readonly string[];
  content: Pick<ResourceContent, 'scope' | 'subject'> & { items: readonly Compared[] };
  shape: readonly Pick<Slot, 'id' | 'slot' | 'lookUp'>[];
};
export type Compared = Pick<DataItem, 'id' | 'name' | 'dataType' | 'identifier' | 'base' | 'shareType' | 'source'>;
export type Placed = Compared & { slot: number; lookUp: number | null };
export type Identifier = Placed & { lookUp: number; kind: SharedIdentifier; whose: string };

/** The same item of both sources. */
export type Pair = { one: string; other: string; as: ComparedAs };
export type Plan = {
  kind: ComparedIdentifier;
  /** The identifiers by which rows are brought together, by the item's id. */
  oneItem: string;
  otherItem: string;
  items: Pair[];
};

/** PD-27: what is not shared takes no part, for that it is the same elsewhere would tell what it says. */
const placed = ({ content, shape }: Source): Placed[] =>
  visibleItems(content.items, false).flatMap((item) => {
    const place = shape.find(({ id }) => id === item.id);
    return place ? [{ ...item, slot: place.slot, lookUp: place.lookUp }] : [];
  });

/** Identifiers that mean the same to every department; a register's own numbers tell nothing of another's rows. */
export const identifiersOf = (source: Source): Identifier[] =>
  placed(source).flatMap(({ lookUp, ...item }) => {
    const named = item.identifier && lookUp !== null ? identifierIn(item.name) : null;
    return named && lookUp !== null ? [{ ...item, ...named, lookUp }] : [];
  });

/** By what rows of a source may be put together with those of others in a pool. */
export const pooledByOf = (source: Source): SharedIdentifier[] => [
  ...new Set(identifiersOf(source).map(({ kind }) => kind)),
];

/** By what they may be compared with those of others. */
export const kindsOf = (source: Source): ComparedIdentifier[] => pooledByOf(source).filter(identifies);

/** What of a source's columns a plan goes by: as long as it is the same, other rows make no other plan. */
export const placesOf = ({ shape }: Pick<Source, 'shape'>): string[] =>
  shape.map(({ id, lookUp }) => (lookUp === null ? id : `${id}*`));

/**
 * KF-5, SH-22, SQ-15: what of two sources is compared, and by which identifier; null where nothing may be. They are of two
 * departments, about subjects of the same kind, and each is shared with the other's department (PD-31). Where there are
 * several identifiers it is the one with the most items to compare; the first of these.
 */
export function planOf(one: Source, other: Source): Plan | null {
  if (one.departmentId === other.departmentId || !alike(one.content.subject, other.content.subject)) return null;
  if (!withinScope(one.content, other) || !withinScope(other.content, one)) return null;
  let best: Plan | null = null;
  for (const by of identifiersOf(one))
    for (const its of identifiersOf(other)) {
      const { kind } = by;
      if (kind !== its.kind || !identifies(kind)) continue;
      const items = inCommon([one, by], [other, its]);
      if (items.length > (best?.items.length ?? 0)) best = { kind, oneItem: by.id, otherItem: its.id, items };
    }
  return best;
}

type Side = readonly [source: Source, by: Identifier];

/** Items of the same name, or of which one cites the other as its source; each once. */
function inCommon([one, by]: Side, [other, its]: Side): Pair[] {
  const left = ofSubject(other, its);
  return ofSubject(one, by).flatMap((item) => {
    const key = keyOf(item, by.whose);
    const same = (of: Placed) => key !== null && keyOf(of, its.whose) === key;
    const found =
      left.find((of) => cites(item, other, of) || cites(of, one, item)) ?? left.find((of) => same(of)) ?? null;
    const as = found && comparedAsOf(item, found);
    if (!found || !as) return [];
    left.splice(left.indexOf(found), 1);
    return [{ one: item.id, other: found.id, as }];
  });
}

const cites = ({ source }: Compared, other: Source, item: Compared): boolean =>
  source?.kind === 'cited' && source.resourceId === other.resourceId && source.itemId === item.id;

/** All that rows of a source say; files and pictures say nothing that could be compared, or shown in a row. */
export const saidIn = (source: Source): Placed[] => placed(source).filter(({ dataType }) => dataType !== 'G');

/** What a row says of whom the identifier is of. */
export const ofSubject = (source: Source, by: Pick<Identifier, 'id' | 'whose'>): Placed[] =>
  saidIn(source).filter(({ id, name }) => id !== by.id && name.startsWith(by.whose));

/** Said by every register of its own act or paper: of the same name, and not the same. */
const ofTheRecord =
  /^(登记|签发|发证|颁证|颁发|批准|审批|核准|核发|备案|认定|办理|受理|申请|填报|采集|更新|建档|入库|校验|证照|证书|许可|经办|处理)?(日期|时间|机关|机构|部门|单位|人员?|状态|类别|类型|编号|序号|号码?|结果|意见|业务类型)$|(备注|说明)$|^有效期|身份证件类型$/;

/** The name by which an item is the same in both, without whose it is: 男方姓名 by 男方身份证件号码 is 姓名; null for what is not. */
export function keyOf({ name }: Pick<Compared, 'name'>, whose: string): string | null {
  const of = name.slice(whose.length);
  return ofTheRecord.test(of) ? null : itemKey(of) || null;
}

/** As what items are compared: the strictest type of all; null where a day stands against a number. */
export function comparedAsOf(...items: readonly Pick<Compared, 'name' | 'dataType'>[]): ComparedAs | null {
  const either = (types: typeof ofDays) => items.some(({ dataType }) => types.includes(dataType));
  if (either(ofDays)) return either(ofNumbers) ? null : 'day';
  if (either(ofNumbers)) return 'number';
  return items.every(({ name }) => /性别$/.test(name)) ? 'sex' : 'text';
}

/** The side that is named as the source of an item (一数一源), by itself or by the other; null where neither is, or both. */
export function sourceOf(
  [one, oneId]: readonly [Pick<Compared, 'id' | 'source'>, string],
  [other, otherId]: readonly [Pick<Compared, 'id' | 'source'>, string],
): 'one' | 'other' | null {
  const named = (item: Pick<Compared, 'id' | 'source'>, id: string, by: Pick<Compared, 'source'>) =>
    item.source?.kind === 'authoritative' ||
    (by.source?.kind === 'cited' && by.source.resourceId === id && by.source.itemId === item.id);
  const [isOne, isOther] = [named(one, oneId, other), named(other, otherId, one)];
  if (isOne === isOther) return null;
  return isOne ? 'one' : 'other';
}
