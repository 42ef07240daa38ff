import type { Text } from '../../../../law/setting.ts';

/** Words and sentences, at most `max` characters of them. */
export type TextKind = { kind: 'text'; max: number; empty: '' };
export type FlagKind = { kind: 'flag'; empty: false };
/** One word of a list; `list` is the vocabulary's name for it. */
export type ChoiceKind<Word extends string> = { kind: 'choice'; list: string; among: readonly Word[]; empty: null };
/** What is of its own making: the wire's check, the words and the form's control are written for it. */
export type MadeKind<Value> = { kind: 'made'; empty: Value };

/** What a field of this type may be: the check of the wire, the control of the form and the words are made of it. */
type KindOf<Value> = MadeKind<Value> | PlainKind<Value, NonNullable<Value>>;
type PlainKind<Value, Said> = [Value] extends [boolean]
  ? FlagKind
  : [Said] extends [string]
    ? string extends Value
      ? TextKind
      : null extends Value
        ? ChoiceKind<Said>
        : never
    : never;

export const text = (max: number): TextKind => ({ kind: 'text', max, empty: '' });
export const flag: FlagKind = { kind: 'flag', empty: false };
export const choice = <const List extends string, Word extends string>(list: List, among: readonly Word[]) =>
  ({ kind: 'choice', list, among, empty: null }) as const satisfies ChoiceKind<Word>;
/** `empty` says nothing. */
export const made = <Value>(empty: Value): MadeKind<Value> => ({ kind: 'made', empty });

/**
 * Who is shown a field of what is published, each circle within the next: the own side with the authority and the
 * supervisor; the departments that it is shared with; those outside the share scope (PD-31, SQ-6); everybody, also of
 * what is not shared (PD-27).
 */
export const circles = ['own', 'scope', 'outside', 'everybody'] as const;
export type Circle = (typeof circles)[number];

/** Where the pages of a registration show a field. */
export type Group = 'basic' | 'class' | 'sharing' | 'format' | 'basis' | 'contact' | 'joint' | 'items';

/** What there is to say of a field of a resource, or of an item of one. */
export type ItemEntry<Value> = {
  kind: KindOf<Value>;
  seenBy: Circle;
  label: Text;
};
export type Entry<Value> = ItemEntry<Value> & {
  group: Group;
  /** Its rank in the group. */
  at: number;
  /** 核心元数据: the element of the national guide that it is; null for what the texts of cities add. */
  metadata: string | null;
  /** The guide asks for it: nothing is submitted without it, and pages show where it is missing. */
  required?: true;
  /** What the form says below it. */
  hint?: Text;
  /** The setting without which nobody is asked for it: one text alone speaks of it. */
  onlyUnder?: 'assessment' | 'dataLevels';
  /** The form has room for another one beside it. */
  half?: true;
  /** Columns of departments' tables that fill it, each with the headings it goes by; none for what is not imported. */
  columns: Readonly<Record<string, readonly string[]>>;
};
