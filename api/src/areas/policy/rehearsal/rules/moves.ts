import type { ResourceContent } from '@onesource/db/content';
import type { FiledPerson } from '@onesource/db/schema/filing';
import type { RequestStatus, ResponsiblePost, ShareType } from '@onesource/db/vocabulary';
import type { IsoDate, WorkingCalendar } from '../../../../law/calendar/working-days.ts';
import type { PolicyProfile } from '../../../../law/profile.ts';
import { citationOf, type Setting, settingValue } from '../../../../law/setting.ts';
import { runsClock } from '../../../../law/settings/requests.ts';
import { type RuleName, rules } from '../../../../law/settings.ts';
import { termOf } from '../../../../law/terms.ts';
import { validateContent } from '../../../catalog/rules/content/content-rules.ts';
import { opennessOf } from '../../../catalog/rules/content/openness.ts';
import { updateDue } from '../../../catalog/rules/occasions/term.ts';
import { isExamined } from '../../../catalog/rules/steps/steps.ts';

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

/** Something open whose last day a text counts, and the day from which it is counted. */
export type Counted =
  | { kind: 'request'; from: IsoDate; shareType: ShareType }
  | { kind: 'demand'; from: IsoDate; waits: 'route' | 'answer' }
  | { kind: 'delivery' | 'talks' | 'misuse' | 'doubt' | 'update' | 'examination' | 'filing'; from: IsoDate };

/**
 * The last day of what began on that day, and what it would be were it begun under the later edition: a case keeps the
 * edition of the day it was filed, so this is what one filed anew would get if somebody decides on it; whether the
 * platform would grant it at once is not foreseen. Null where no day differs.
 */
export function daysOf(
  open: Counted,
  { before, after }: Change,
  calendar: WorkingCalendar,
): { was: IsoDate | null; is: IsoDate | null } | null {
  const [was, is] = [dueUnder(open, before, calendar), dueUnder(open, after, calendar)];
  return was === is ? null : { was, is };
}

function dueUnder(open: Counted, policy: PolicyProfile, calendar: WorkingCalendar): IsoDate | null {
  const counted = (term: Setting<number>): IsoDate | null => {
    const days = settingValue(term);
    return days === null ? null : calendar.addWorkingDays(open.from, days);
  };
  switch (open.kind) {
    case 'request':
      return runsClock(policy.route[open.shareType].value) ? counted(termOf(policy, open.shareType)) : null;
    case 'delivery':
      return counted(policy.deliveryTerm);
    case 'talks':
      return counted(policy.talksTerm);
    case 'misuse':
      return counted(policy.misuseTerm);
    case 'demand':
      return calendar.addWorkingDays(open.from, policy.demandTerm.value[open.waits]);
    case 'doubt':
      return counted(policy.correctionTerm);
    case 'update':
      return updateDue(policy, open.from, calendar).dueOn;
    case 'examination':
      return counted(policy.publicationTerm);
    case 'filing':
      return counted(policy.responsibleChange);
  }
}

/** A case that goes on, by what it waits for. */
export type GoingOn =
  | { of: 'request'; status: RequestStatus; shareType: ShareType }
  | { of: 'doubt' }
  | { of: 'demand' };

const whileAsked = [
  'refusal',
  'silence',
  'pause',
  'extension',
  'incomplete',
  'inability',
  'signOff',
  'deliveryConsent',
  'confidentialityAgreement',
  'ownCase',
] as const;
const whileNegotiated = [
  'afterRefusal',
  'talksTerm',
  'statementTerm',
  'referral',
  'refusal',
  'silence',
  'signOff',
  'confidentialityAgreement',
  'ownCase',
] as const;
const whileGranted = [
  'onwardUse',
  'suspension',
  'misuseTerm',
  'revocation',
  'renewal',
  'inability',
  'disposal',
  'useStatement',
  'useRecords',
  'dailyQuota',
  'refusal',
  'afterRefusal',
  'ownCase',
] as const;

/** Settings that say something about a case at this stage, its route among them while nobody has decided. */
function bearOn(open: GoingOn): readonly RuleName[] {
  if (open.of === 'doubt') return ['contentsDiffer', 'correctionTerm'];
  if (open.of === 'demand') return ['demands', 'demandTerm', 'refusal'];
  switch (open.status) {
    case 'submitted':
    case 'supplement_wanted':
      return [`route.${open.shareType}`, ...whileAsked];
    case 'negotiating':
    case 'coordinating':
    case 'referred':
      return [`route.${open.shareType}`, ...whileNegotiated];
    case 'granted':
    case 'suspended':
      return whileGranted;
    default:
      return [];
  }
}

/** Which of the changed settings say something else about a case at its stage: another route, other ways on. */
export const waysOf = (open: GoingOn, changed: readonly Pick<ChangedSetting, 'name'>[]): RuleName[] => {
  const said = bearOn(open);
  return changed.map(({ name }) => name).filter((name) => said.includes(name));
};

/**
 * What a registration that is still written would be asked for once it is submitted, and whether it would be examined
 * then: what is submitted keeps the edition of that day. Null for nothing.
 */
export function draftMoves(content: ResourceContent, change: Change, today: IsoDate): DraftMoves | null {
  const moves = entryMoves(content, change, today);
  const examined = { was: isExamined(content, change.before), is: isExamined(content, change.after) };
  return moves === null && examined.was === examined.is
    ? null
    : { asked: moves?.asked ?? [], examined: examined.was === examined.is ? null : examined };
}
export type DraftMoves = { asked: string[]; examined: { was: boolean; is: boolean } | null };

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
