import type { Remark } from '@onesource/api/areas/catalog/rules/steps/returning';
import { createContext } from 'react';

/** A field of the registration, or one of its items. */
export type Spot = Pick<Remark, 'field' | 'item'>;
export type { Remark };

export const sameSpot = (a: Spot, b: Spot): boolean => a.field === b.field && a.item?.id === b.item?.id;

/** With this word at its place; an empty one takes it away. In the order in which they were written. */
export function withRemark(remarks: readonly Remark[], remark: Remark): Remark[] {
  const there = remarks.some((each) => sameSpot(each, remark));
  if (remark.text.trim() === '') return remarks.filter((each) => !sameSpot(each, remark));
  const said = { ...remark, text: remark.text.trim() };
  return there ? remarks.map((each) => (sameSpot(each, remark) ? said : each)) : [...remarks, said];
}

export type Remarking = {
  remarks: readonly Remark[];
  /** The word on the whole. */
  note: string;
  say: (remark: Remark) => void;
  write: (note: string) => void;
  /** It was sent, and need not be kept any more. */
  sent: () => void;
};

/** What whoever decides says at fields and items; null for whoever only reads. */
export const RemarkingContext = createContext<Remarking | null>(null);
