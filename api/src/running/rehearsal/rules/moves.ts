import type { ResourceContent } from '@onesource/db/content';
import type { FiledPerson } from '@onesource/db/schema/filing';
import type { ResponsiblePost, ShareType } from '@onesource/db/vocabulary';
import { validateContent } from '../../../areas/catalog/rules/content/content-rules.ts';
import { opennessOf } from '../../../areas/catalog/rules/content/openness.ts';
import type { IsoDate, WorkingCalendar } from '../../../law/calendar/working-days.ts';
import type { PolicyProfile } from '../../../law/profile.ts';
import { citationOf, settingValue } from '../../../law/setting.ts';
import { runsClock } from '../../../law/settings/requests.ts';
import { type RuleName, rules } from '../../../law/settings.ts';
import { termOf } from '../../../law/terms.ts';

/** An edition that is to come, beside the one before it. */
export type Change = { before: PolicyProfile; after: PolicyProfile };

/** Every setting that says something else from that day on. */
export const changedSettings = ({ before, after }: Change) =>
  rules
    .filter(({ of }) => !same(of(before), of(after)))
    .map(({ name, title, of }): ChangedSetting => {
      const [was, is] = [citationOf(of(before)), citationOf(of(after))];
      return { name, title: title(after), was: was?.says ?? null, is: is?.says ?? null, article: is?.article ?? null };
    });
export type ChangedSetting = {
  name: RuleName;
  title: { zh: string; en: string };
  was: { zh: string; en: string } | null;
  is: { zh: string; en: string } | null;
  article: string | null;
};

/**
 * The day by which a request of that day is answered, or would be were it filed under the later edition: a case keeps the
 * edition of the day it was filed, so this is what one filed anew would get if somebody
 * decides on it; whether the platform would grant it at once is not foreseen. Null where no day differs.
 */
export function daysOf(
  { shareType, filedOn }: { shareType: ShareType; filedOn: IsoDate },
  { before, after }: Change,
  calendar: Pick<WorkingCalendar, 'addWorkingDays'>,
): { was: IsoDate | null; is: IsoDate | null } | null {
  const dueUnder = (policy: PolicyProfile) => {
    const term = runsClock(policy.route[shareType].value) ? settingValue(termOf(policy, shareType)) : null;
    return term === null ? null : calendar.addWorkingDays(filedOn, term);
  };
  const [was, is] = [dueUnder(before), dueUnder(after)];
  return was === is ? null : { was, is };
}

/** What an entry of the directory would be asked for, or no more, were it registered from that day on. Null for nothing. */
export function entryMoves(content: ResourceContent, { before, after }: Change, today: IsoDate): EntryMoves | null {
  const findings = (policy: PolicyProfile) =>
    validateContent(content, policy, today).map(({ field, code, article }) =>
      [field, code, article].filter(Boolean).join(' '),
    );
  const [was, is] = [findings(before), findings(after)];
  const openness = { was: opennessOf(content, before.opennessScheme), is: opennessOf(content, after.opennessScheme) };
  const moves = {
    asked: is.filter((finding) => !was.includes(finding)),
    dropped: was.filter((finding) => !is.includes(finding)),
    openness: openness.was === openness.is ? null : openness,
  };
  return moves.asked.length + moves.dropped.length === 0 && moves.openness === null ? null : moves;
}
export type EntryMoves = {
  asked: string[];
  dropped: string[];
  openness: { was: string | null; is: string | null } | null;
};

/** Posts that a department would have to name from that day on, and has not named. */
export function postsMissing(
  persons: readonly Pick<FiledPerson, 'post'>[],
  { before, after }: Change,
): ResponsiblePost[] {
  return after.filedPosts.value.filter(
    (post) => !before.filedPosts.value.includes(post) && !persons.some((person) => person.post === post),
  );
}

const plain = (setting: unknown): string =>
  JSON.stringify(setting, (name, value) => (name === 'edition' ? undefined : value));
const same = (one: unknown, other: unknown): boolean => plain(one) === plain(other);
