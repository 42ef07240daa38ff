import type { TFunction } from 'i18next';
import type { Locale } from '../../i18n/locale.ts';
import { formatDate } from '../../lib/dates.ts';
import type { Task } from '../../shell/feature.ts';
import { dataIn } from '../../ui/Sentence.tsx';

type Words = { type: 'success' | 'info' | 'warning'; title: string; hint: string };
type Told = Pick<Task, 'kind' | 'title' | 'dueAt' | 'request' | 'discrepancy' | 'opinion'>;

const outcomes = ['granted', 'refused', 'coordinating', 'referred', 'revoked', 'expired'] as const;
const ended = ['withdrawn', 'needless', 'lapsed'] as const;
const closed = ['corrected', 'upheld', 'withdrawn'] as const;

/** What a notice tells, to be put into a `Sentence`. */
export function noticeWords(
  t: TFunction<'notices'>,
  { kind, title, dueAt, request, discrepancy, opinion }: Told,
  locale: Locale,
): Words {
  const subject = dataIn(title);
  const names = { resource: subject, consumer: dataIn(request?.consumer ?? '') };
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
    case 'request_news':
      return { type: 'info', title: t('requestNews', names), hint: t('requestNewsHint') };
    case 'request_referred':
      return { type: 'info', title: t('referred', names), hint: t('referredHint') };
    case 'inability_reported':
      return { type: 'warning', title: t('inabilityReported', names), hint: t('inabilityReportedHint') };
    case 'term_extended':
      return { type: 'info', title: t('termExtended', names), hint: t('termExtendedHint') };
    case 'extension_refused':
      return { type: 'info', title: t('extensionRefused', names), hint: t('extensionRefusedHint') };
    case 'grant_suspended':
      return { type: 'warning', title: t('suspended', names), hint: t('suspendedHint', names) };
    case 'grant_resumed':
      return { type: 'success', title: t('resumed', names), hint: t('resumedHint', names) };
    case 'misuse_unremedied':
      return { type: 'warning', title: t('misuseUnremedied', names), hint: t('misuseUnremediedHint') };
    case 'request_urged':
    case 'rectification_ordered': {
      const key = kind === 'request_urged' ? 'urged' : 'ordered';
      const date = dueAt ? formatDate(dueAt, locale) : '';
      return { type: 'warning', title: t(key, names), hint: t(`${key}Hint`, { date }) };
    }
    case 'rectification_lifted':
      return { type: 'info', title: t('orderLifted', names), hint: t('orderLiftedHint') };
    case 'minutes_taken':
      return { type: 'info', title: t('minutesTaken', names), hint: t('minutesTakenHint') };
    case 'supervision_answered':
      return { type: 'info', title: t('supervisionAnswered', names), hint: t('supervisionAnsweredHint') };
    case 'delivered_late':
      return { type: 'warning', title: t('deliveredLate', names), hint: t('deliveredLateHint') };
    case 'answered_late':
      return { type: 'warning', title: t('answeredLate', names), hint: t('answeredLateHint') };
    case 'end_filed':
      return { type: 'info', title: t('endFiled', names), hint: t('endFiledHint') };
    case 'contents_doubted': {
      const over = closed.find((one) => one === discrepancy?.status) ?? 'open';
      return { type: 'info', title: t('contentsDoubted', names), hint: t(`contentsDoubtedHint.${over}`) };
    }
    case 'contents_transferred':
      return { type: 'info', title: t('contentsTransferred', names), hint: t('contentsTransferredHint') };
    case 'contents_checked':
      return { type: 'info', title: t('contentsChecked', names), hint: t('contentsCheckedHint') };
    case 'contents_urged': {
      const date = dueAt ? formatDate(dueAt, locale) : '';
      return { type: 'warning', title: t('contentsUrged', names), hint: t('contentsUrgedHint', { date }) };
    }
    case 'contents_rated':
      return { type: 'info', title: t('contentsRated', names), hint: t('contentsRatedHint') };
    case 'catalog_updated':
      return { type: 'info', title: t('catalogUpdated', names), hint: t('catalogUpdatedHint') };
    case 'demand_answered':
      return { type: 'info', title: t('demandAnswered', names), hint: t('demandAnsweredHint') };
    case 'demand_news':
      return { type: 'info', title: t('demandNews', names), hint: t('demandNewsHint') };
    case 'opinion_given':
      return { type: 'info', title: t('opinionGiven', names), hint: t('opinionGivenHint') };
    case 'opinion_over': {
      const over = ended.find((one) => one === opinion?.status) ?? 'needless';
      return { type: 'info', title: t(`opinionOver.${over}`, names), hint: t('opinionOverHint') };
    }
    case 'retirement_declined':
      return { type: 'warning', title: t('retirementDeclined', names), hint: t('retirementDeclinedHint') };
    case 'source_named':
      return { type: 'info', title: t('sourceNamed', names), hint: t('sourceNamedHint') };
    case 'data_late':
      return { type: 'warning', title: t('dataLate', names), hint: t('dataLateHint') };
    case 'cycle_answered':
      return { type: 'info', title: t('cycleAnswered', names), hint: t('cycleAnsweredHint') };
    case 'data_unchanged':
      return { type: 'info', title: t('dataUnchanged', names), hint: t('dataUnchangedHint') };
    case 'update_term_answered':
      return { type: 'info', title: t('updateTermAnswered', names), hint: t('updateTermAnsweredHint') };
    case 'uses_registered':
      return { type: 'info', title: t('usesRegistered', { department: subject }), hint: t('usesRegisteredHint') };
    case 'entries_filed':
      return { type: 'info', title: t('entriesFiled', { department: subject }), hint: t('entriesFiledHint') };
    case 'filing_changed':
      return { type: 'info', title: t('filingChanged', { department: subject }), hint: t('filingChangedHint') };
    case 'account_reset':
      return { type: 'info', title: t('accountReset', { name: subject }), hint: t('accountResetHint') };
    case 'accounts_dormant':
      return { type: 'info', title: t('dormant', { department: subject }), hint: t('dormantHint') };
    case 'nobody_left':
      return { type: 'warning', title: t('nobodyLeft', { department: subject }), hint: t('nobodyLeftHint') };
    case 'own_account_reset':
      return { type: 'warning', title: t('ownReset', { names: subject }), hint: t('ownResetHint') };
    default:
      return {
        type: 'warning',
        title: t('affected', names),
        hint: dueAt ? t('affectedFrom', { date: formatDate(dueAt, locale) }) : t('affectedHint'),
      };
  }
}
