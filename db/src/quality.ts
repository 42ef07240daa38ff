import type { IdNumberPart, QualityRuleKind, ValueFormat } from './vocabulary.ts';

type Asks<Kind extends QualityRuleKind, Parameters = object> = {
  kind: Kind;
  /** The item by id. */
  item: string;
} & Parameters;

/** 质量规则: what is asked of the values of an item. Other items of the row go by their ids too. */
export type QualityRule =
  | Asks<'required'>
  /** `typeItem`: the item that says what kind of document it is, where a row may have another than the identity card. */
  | Asks<'format', { format: ValueFormat; typeItem: string | null }>
  /** `#`: a digit; `@`: a letter; any other sign is itself. */
  | Asks<'pattern', { pattern: string }>
  | Asks<'codes', { values: string[] }>
  | Asks<'length', { min: number | null; max: number | null }>
  /** Alone, or together with other items. */
  | Asks<'unique', { with: string[] }>
  /** Numbers or days (ISO), both included; `today` is the day on which it is looked at. */
  | Asks<'range', { min: string | null; max: string | null }>
  /** Not before, or not less than, another item. */
  | Asks<'order', { after: string }>
  | Asks<'matches_id', { idItem: string; part: IdNumberPart }>
  /** No older than so many days. */
  | Asks<'recent', { days: number }>;
