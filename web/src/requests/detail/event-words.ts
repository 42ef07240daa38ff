import type { RequestView } from '@onesource/api/areas/requests/view';
import i18n, { type TFunction } from 'i18next';
import type { Catalogues } from '../../i18n/catalogues.gen.ts';
import type { Tone } from '../../ui/ToneTag.tsx';

type Event = RequestView['timeline'][number];

const granters = ['decision', 'filing', 'platform', 'scenario', 'negotiation', 'authority', 'superior'] as const;
const agreeing = ['provider', 'responsible', 'authority'] as const;
const suspenders = ['consumer', 'provider', 'authority'] as const;
const lookers = ['provider', 'authority'] as const;
const appeals = ['coordination', 'negotiation'] as const;
const movers = ['provider', 'authority'] as const;
const told = ['supervisor', 'authority'] as const;
const sides = ['consumer', 'provider'] as const;
const uses = ['pass_on', 'publish'] as const;
const answers = ['refused', 'consented'] as const;
const counts = ['in_time', 'late'] as const;
const wordOf = <Word extends string>(words: readonly [Word, ...Word[]], said: string | null) =>
  words.find((word) => word === said) ?? words[0];

type Words = Catalogues['requests']['event'];
/** Events that are always said in the same words: those whose text is one. */
type Plain = { [Type in keyof Words]: Words[Type] extends string ? Type : never }[keyof Words];
const isPlain = (type: string): type is Plain => i18n.exists(`requests:event.${type}`);

/** What happened, in a few words. */
export function eventWords(
  t: TFunction<'requests'>,
  { type, data }: Event,
  { way, ...names }: { way: RequestView['way']; authority: string; supervisor: string; superior: string },
): string {
  switch (type) {
    case 'filed':
      return t(`event.filed.${way}`);
    case 'granted':
      return t(`event.granted.${wordOf(granters, data.by)}`, names);
    case 'refused':
      return t(`event.refused.${wordOf(granters, data.by)}`, names);
    case 'negotiation_failed':
      return t(`event.negotiation_failed.${wordOf(sides, data.side)}`);
    case 'view_stated':
      return t(`event.view_stated.${wordOf(sides, data.side)}${data.note ? '' : 'Nothing'}`);
    case 'agreement_signed':
      return t(`event.agreement_signed.${wordOf(sides, data.side)}`);
    case 'agreed':
      return t(`event.agreed.${wordOf(agreeing, data.side)}`, names);
    case 'appealed':
      return t(`event.appealed.${wordOf(appeals, data.to)}`);
    case 'escalated':
      return t(`event.escalated.${wordOf(told, data.to)}`, names);
    case 'talks_moved':
      return t(`event.talks_moved.${wordOf(movers, data.by)}`, names);
    case 'urged':
    case 'supervision_issued':
      return t(`event.${type}.${wordOf(told, data.by)}`, names);
    case 'answered_late':
      return t(`event.answered_late.${wordOf(agreeing, data.by)}`, names);
    case 'suspended':
    case 'resumed':
      return t(`event.${type}.${wordOf(suspenders, data.by)}`, names);
    case 'inability_passed':
      return t(`event.inability_passed.${data.to === 'superior' ? 'superior' : 'authority'}`, names);
    case 'remedy_returned':
      return t(`event.remedy_returned.${wordOf(lookers, data.by)}`, names);
    case 'delivery_overdue':
    case 'referred':
    case 'reported_up':
    case 'rectification_ordered':
    case 'rectification_extended':
    case 'rectification_lifted':
      return t(`event.${type}`, names);
    case 'consent_asked':
      return t(`event.consent_asked.${wordOf(uses, data.kind)}`);
    case 'extension_answered':
      return t(`event.extension_answered.${wordOf(answers, data.outcome)}`, names);
    case 'delivery_term_counted':
      return t(`event.delivery_term_counted.${counts.find((known) => known === data.outcome) ?? 'open'}`);
    case 'answer_counted':
      return t(`event.answer_counted.${wordOf(counts, data.outcome)}`);
    case 'consent_answered':
      return t(`event.consent_answered.${wordOf(answers, data.outcome)}.${wordOf(uses, data.kind)}`);
    default:
      return isPlain(type) ? t(`event.${type}`) : t('event.other');
  }
}

const tones: Record<string, Tone> = {
  granted: 'green',
  agreed: 'green',
  renewed: 'green',
  agreement_signed: 'green',
  refused: 'red',
  revoked: 'red',
  escalated: 'orange',
  rectification_ordered: 'orange',
  rectification_extended: 'orange',
  rectification_lifted: 'green',
  urged: 'orange',
  supervision_issued: 'orange',
  answered_late: 'red',
  reported_up: 'red',
  referred: 'orange',
  mandated: 'amber',
  extension_asked: 'amber',
  inability_reported: 'orange',
  inability_passed: 'amber',
  inability_settled: 'green',
  negotiation_failed: 'orange',
  appealed: 'orange',
  insisted: 'orange',
  supplement_asked: 'amber',
  consent_asked: 'amber',
  withdrawn: 'grey',
  expired: 'grey',
  replaced: 'grey',
  delivery_accepted: 'green',
  delivery_disputed: 'orange',
  delivery_overdue: 'orange',
  talks_overdue: 'orange',
  talks_moved: 'amber',
  suspended: 'orange',
  resumed: 'green',
  misuse_unremedied: 'red',
  remedy_reported: 'amber',
  remedy_returned: 'orange',
  use_asked: 'amber',
  disposed: 'grey',
};

/** The colour beside it; it only repeats what the words say. */
export const eventTone = ({ type, data }: Event): Tone =>
  type === 'consent_answered' || type === 'extension_answered'
    ? data.outcome === 'consented'
      ? 'green'
      : 'red'
    : (tones[type] ?? 'teal');
