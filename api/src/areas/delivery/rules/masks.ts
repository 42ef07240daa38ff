import type { Slot } from '@onesource/db/schema/data';
import type { Reach } from '@onesource/db/schema/request';
import { isMasked } from '../../requests/rules/grant/reach.ts';

/** 脱敏: kinds of content, by what an item is called; the first that fits. */
const kinds = [
  ['id', /(身份证|公民身份|证件)号码?$|身份证号/],
  ['account', /(账|帐)[号户]|卡号/],
  ['phone', /电话|手机|联系方式/],
  ['address', /地址|住址|住所|坐落/],
  ['name', /姓名|法定代表人|负责人|联系人|(男|女)方$/],
] as const;
export type MaskKind = (typeof kinds)[number][0] | 'free';

export const maskKindOf = (name: string): MaskKind => kinds.find(([, named]) => named.test(name))?.[0] ?? 'free';

const stars = (count: number) => '*'.repeat(Math.max(1, count));

const masks: Record<MaskKind, (signs: string[]) => string> = {
  name: ([first = '', ...rest]) => first + stars(rest.length),
  id: (signs) => between(signs, 3, 4),
  phone: (signs) => between(signs, 3, 4),
  account: (signs) => between(signs, 0, 4),
  // As far as a district is told; the rest is not even told by its length
  address: (signs) => `${signs.slice(0, Math.min(6, Math.floor(signs.length / 2))).join('')}****`,
  free: () => '****',
};

/** The ends of a text; of one so short that they are all of it, nothing. */
function between(signs: string[], first: number, last: number): string {
  const hidden = signs.length - first - last;
  if (hidden < 3) return stars(signs.length);
  return signs.slice(0, first).join('') + stars(hidden) + signs.slice(-last).join('');
}

/** A value as it is shown under a mask. */
export const masked = (kind: MaskKind, value: string): string => masks[kind]([...value]);

/**
 * SQ-26, PD-35: of the items given those that are shown under a mask: what is sensitive (隐私、商业秘密), unless the grant
 * says otherwise.
 */
export const maskedAmong = (slots: readonly Slot[], grant: { reach?: Reach | undefined }): string[] =>
  slots.filter((slot) => isMasked(slot, grant)).map(({ id }) => id);

/** Rows as they are answered: by the id of the item, of the items given and no other, under a mask where they are to be. */
export const answerRows = (
  slots: readonly Slot[],
  rows: readonly (readonly (string | null)[])[],
  underMask: readonly string[],
): Record<string, string | null>[] =>
  rows.map((values) =>
    Object.fromEntries(
      slots.map((slot, at) => {
        const value = values[at] ?? null;
        const hidden = value !== null && underMask.includes(slot.id);
        return [slot.id, hidden ? masked(maskKindOf(slot.name), value) : value];
      }),
    ),
  );
