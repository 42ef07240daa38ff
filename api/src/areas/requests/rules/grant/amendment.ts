import type { RequestedItem, RowLimit } from '@onesource/db/schema/request';
import type { Purpose } from '@onesource/db/vocabulary';
import type { IsoDate } from '../../../../law/calendar/working-days.ts';
import type { PolicyProfile } from '../../../../law/profile.ts';
import type { RequestState } from '../state.ts';
import { isMasked, quotaOf } from './reach.ts';
import { revocable } from './revoking.ts';

/** A request as an amendment compares it. */
type Asked = {
  items: readonly RequestedItem[];
  /** What was asked for in words, which an amendment keeps. */
  wanted: string;
  purpose: Purpose;
  purposeText: string;
  until: IsoDate;
};
/** What an amendment asks for. */
type Wished = Pick<Asked, 'purpose' | 'purposeText' | 'until'> & { itemIds: readonly string[] };

/**
 * The items that going on with a request asks for as long as nobody says otherwise: those granted. What was asked for in
 * words is asked for in the same words: the items that it came to are not shown to whoever asks.
 */
export const heldItems = ({
  items,
  wanted,
  grant,
}: Pick<Asked, 'items' | 'wanted'> & {
  grant: { items: readonly RequestedItem[] } | null;
}): readonly RequestedItem[] => (wanted === '' ? (grant?.items ?? items) : items);

/** Rule 15: what is asked for otherwise than before: items by id, purpose and last day as they were, null where they stay. */
export function changesOf(before: Asked & { grant: { items: readonly RequestedItem[] } | null }, wish: Wished) {
  const held = heldItems(before).map(({ id }) => id);
  const samePurpose = before.purpose === wish.purpose && before.purposeText === wish.purposeText;
  return {
    added: wish.itemIds.filter((id) => !held.includes(id)),
    dropped: held.filter((id) => !wish.itemIds.includes(id)),
    purpose: samePurpose ? null : { purpose: before.purpose, purposeText: before.purposeText },
    until: before.until === wish.until ? null : before.until,
  };
}

/**
 * Rule 12: whether an amendment takes the place of the grant that it follows. Where that was not its provider’s alone to end,
 * it runs on beside it as long as something of it was asked for again and withheld, or given on narrower terms: nobody ends by
 * amending what they may not take back.
 */
export function replaces(
  before: RequestState,
  { grantable, grant }: Pick<RequestState, 'grantable' | 'grant'>,
  policy: Pick<PolicyProfile, 'dailyQuota'>,
): boolean {
  const given = (id: string, among: readonly { id: string }[] = []) => among.some((one) => one.id === id);
  const lost = (before.grant?.items ?? []).filter(({ id }) => given(id, grantable) && !given(id, grant?.items));
  const keeps = lost.length === 0 && !narrower(before.grant, grant, policy);
  return keeps || revocable(before, 'provider');
}

type Given = RequestState['grant'];

/** Whether a grant says less than the one before: other conditions, other rows, more under a mask, fewer uses a day. */
function narrower(before: Given, after: Given, policy: Pick<PolicyProfile, 'dailyQuota'>): boolean {
  const added = (after?.conditions ?? '') !== '' && after?.conditions !== before?.conditions;
  const limited = (after?.reach?.rows ?? []).some(
    (limit) => !(before?.reach?.rows ?? []).some((was) => opens(limit, was)),
  );
  const hidden = (after?.items ?? []).some(
    (item) => isMasked(item, { reach: after?.reach }) && !isMasked(item, { reach: before?.reach }),
  );
  return added || limited || hidden || quotaOf(after, policy).perDay < quotaOf(before, policy).perDay;
}

/** Whether a limit opens all the rows that another one by the same item did. */
function opens(limit: RowLimit, was: RowLimit): boolean {
  if (limit.itemId !== was.itemId) return false;
  if (limit.kind === 'period') return was.kind === 'period' && limit.from <= was.from && limit.until >= was.until;
  return was.kind === 'values' && was.values.every((value) => limit.values.includes(value));
}

/** Whether there is anything to amend. */
export const changesNothing = ({ added, dropped, purpose, until }: ReturnType<typeof changesOf>): boolean =>
  added.length === 0 && dropped.length === 0 && purpose === null && until === null;
