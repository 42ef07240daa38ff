import type { NoticeKind } from '@onesource/db/vocabulary';
import type { TFunction } from 'i18next';
import type { Locale } from '../../i18n/locale.ts';
import { formatDate } from '../../lib/dates.ts';
import type { Task } from '../../shell/feature.ts';
import { dataIn } from '../../ui/Sentence.tsx';

type Words = { type: 'success' | 'info' | 'warning'; title: string; hint: string };
type Told = Pick<Task, 'title' | 'dueAt' | 'request' | 'discrepancy' | 'opinion'> & { kind: NoticeKind };

/** What always tells the same: how it is marked, and the name of its two texts. */
const same = {
  request_news: ['info', 'requestNews'],
  request_referred: ['info', 'referred'],
  inability_reported: ['warning', 'inabilityReported'],
  term_extended: ['info', 'termExtended'],
  extension_refused: ['info', 'extensionRefused'],
  grant_suspended: ['warning', 'suspended'],
  grant_resumed: ['success', 'resumed'],
  misuse_unremedied: ['warning', 'misuseUnremedied'],
  request_urged: ['warning', 'urged'],
  rectification_ordered: ['warning', 'ordered'],
  rectification_lifted: ['info', 'orderLifted'],
  minutes_taken: ['info', 'minutesTaken'],
  supervision_answered: ['info', 'supervisionAnswered'],
  delivered_late: ['warning', 'deliveredLate'],
  answered_late: ['warning', 'answeredLate'],
  end_filed: ['info', 'endFiled'],
  contents_transferred: ['info', 'contentsTransferred'],
  contents_checked: ['info', 'contentsChecked'],
  contents_urged: ['warning', 'contentsUrged'],
  contents_rated: ['info', 'contentsRated'],
  catalog_updated: ['info', 'catalogUpdated'],
  demand_answered: ['info', 'demandAnswered'],
  demand_news: ['info', 'demandNews'],
  opinion_given: ['info', 'opinionGiven'],
  retirement_agreed: ['info', 'retirementAgreed'],
  retirement_recalled: ['info', 'retirementRecalled'],
  retirement_declined: ['warning', 'retirementDeclined'],
  registration_urged: ['warning', 'registrationUrged'],
  source_named: ['info', 'sourceNamed'],
  data_late: ['warning', 'dataLate'],
  sending_silent: ['warning', 'sendingSilent'],
  cycle_answered: ['info', 'cycleAnswered'],
  outage_announced: ['warning', 'outageAnnounced'],
  outage_ended: ['success', 'outageEnded'],
  outage_overdue: ['warning', 'outageOverdue'],
  data_unchanged: ['info', 'dataUnchanged'],
  update_term_answered: ['info', 'updateTermAnswered'],
  uses_registered: ['info', 'usesRegistered'],
  entries_filed: ['info', 'entriesFiled'],
  filing_changed: ['info', 'filingChanged'],
  account_reset: ['info', 'accountReset'],
  accounts_dormant: ['info', 'dormant'],
  nobody_left: ['warning', 'nobodyLeft'],
  tick_broken: ['warning', 'tickBroken'],
  own_account_reset: ['warning', 'ownReset'],
} as const satisfies Partial<Record<NoticeKind, readonly [Words['type'], string]>>;
type Same = keyof typeof same;

const tellsTheSame = (kind: NoticeKind): kind is Same => kind in same;

const outcomes = ['granted', 'refused', 'coordinating', 'referred', 'revoked', 'expired'] as const;
const ended = ['withdrawn', 'needless', 'lapsed'] as const;
const closed = ['corrected', 'upheld', 'withdrawn'] as const;

/** What a notice tells, to be put into a `Sentence`. A kind that has no words does not compile. */
export function noticeWords(t: TFunction<'notices'>, told: Told, locale: Locale): Words {
  const { kind, dueAt, request, discrepancy, opinion } = told;
  const subject = dataIn(told.title);
  const date = dueAt ? formatDate(dueAt, locale) : '';
  // Of a department or of somebody it is the title that names them
  const names = {
    resource: subject,
    department: subject,
    name: subject,
    names: subject,
    consumer: dataIn(request?.consumer ?? ''),
    date,
  };
  if (tellsTheSame(kind)) {
    const [type, key] = same[kind];
    return { type, title: t(key, names), hint: t(`${key}Hint`, names) };
  }
  switch (kind) {
    case 'request_decided': {
      const answered = request?.status === 'granted' ? request.answered : null;
      if (answered) {
        const consented = answered.status === 'consented';
        return {
          type: consented ? 'success' : 'warning',
          title: t(`answered.${consented ? 'consented' : 'refused'}.${answered.kind}`, names),
          hint: t(`answeredHint.${consented ? 'consented' : 'refused'}`),
        };
      }
      const outcome = outcomes.find((one) => one === request?.status) ?? 'other';
      return {
        type: outcome === 'granted' ? 'success' : 'warning',
        title: t(`decided.${outcome}`, names),
        hint: t(`decidedHint.${outcome}`, names),
      };
    }
    case 'contents_doubted': {
      const over = closed.find((one) => one === discrepancy?.status) ?? 'open';
      return { type: 'info', title: t('contentsDoubted', names), hint: t(`contentsDoubtedHint.${over}`) };
    }
    case 'opinion_over': {
      const over = ended.find((one) => one === opinion?.status) ?? 'needless';
      return { type: 'info', title: t(`opinionOver.${over}`, names), hint: t('opinionOverHint') };
    }
    case 'grant_affected':
      return {
        type: 'warning',
        title: t('affected', names),
        hint: dueAt ? t('affectedFrom', names) : t('affectedHint'),
      };
  }
}
