import type { RequestView } from '@onesource/api/areas/requests/view';
import type { Citation } from '@onesource/api/law/setting';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.ts';
import { formatDate } from '../../lib/dates.ts';
import { dataIn } from '../../ui/Sentence.tsx';
import { useDeciders } from './use-deciders.ts';
import { useNames } from './use-names.ts';

export type Now = { title: string; hints?: string[]; cited?: Citation | null };

/** Where a request stands, in sentences, with the rule that it rests on; and what those who watch have written. */
export function useNow(request: RequestView): Now {
  const now = useStanding(request);
  const said = useOversight(request);
  return said.length > 0 ? { ...now, hints: [...(now.hints ?? []), ...said] } : now;
}

/** 催办, 督办单, and answers that came late. */
function useOversight(request: RequestView): string[] {
  const { t } = useTranslation('requests');
  const { locale } = useLocale();
  const names = useNames(request);
  const day = (value: string) => formatDate(value, locale);
  const { urged, supervision, lifted } = request.oversight;
  return [
    ...(lifted ? [t('now.lifted', names)] : []),
    ...(urged ? [t(`now.urged.${urged.by}`, { ...names, date: day(urged.until) })] : []),
    ...(supervision ? [t(`now.supervision.${supervision.by}`, { ...names, date: day(supervision.until) })] : []),
    ...request.lateAnswers.map(({ department, dueOn, on }) =>
      t('now.late', { who: department ? dataIn(department.name) : names.authority, date: day(dueOn), on: day(on) }),
    ),
  ];
}

function useStanding(request: RequestView): Now {
  const { t } = useTranslation('requests');
  const { locale } = useLocale();
  const decidersOf = useDeciders(request);
  const names = { ...useNames(request), deciders: decidersOf(request.awaited) };
  const { rules, grant } = request;
  const appeal = rules.afterRefusal;
  // What failed before: the negotiation, or the first answer
  const { talks } = rules;
  const above = request.timeline.some(({ type, data }) => type === 'refused' && data.by === 'superior');
  const final = above ? 'refusedAbove' : 'refusedFinal';
  const day = (value: string | null | undefined) => formatDate(value ?? request.until, locale);
  switch (request.status) {
    case 'submitted':
      return {
        title: t('now.submitted', names),
        ...(request.escalatedAt
          ? { hints: [...silenceSays(), ...extensionSays()], cited: rules.silence }
          : request.dueAt
            ? {
                hints: [t('now.submittedBy', { date: day(request.dueAt) }), ...extensionSays()],
                cited: request.extension ? (rules.extension?.citation ?? null) : (rules.term?.citation ?? null),
              }
            : { hints: extensionSays(), cited: rules.deliveryConsent ?? rules.route }),
      };
    case 'supplement_wanted':
      return {
        title: t('now.supplement_wanted', names),
        hints: [
          request.pausedWorkingDays === null
            ? t(request.overdue ? 'now.askedLate' : 'now.pausedNoTerm')
            : t('now.paused', { count: request.pausedWorkingDays }),
        ],
        cited: rules.pause,
      };
    case 'negotiating':
      return {
        title: t('now.negotiating', names),
        hints: [t(request.organised ? 'now.organisedHint' : 'now.negotiatingHint', names), ...talksEnd()],
        cited: talks,
      };
    case 'coordinating':
      return {
        title: t('now.coordinating', names),
        hints: [t('now.coordinatingHint', names), ...talksEnd()],
        cited: talks,
      };
    case 'referred':
      return {
        title: t('now.referred', names),
        hints: [t(rules.nobodyAbove ? 'now.nobodyAbove' : 'now.referredHint', names)],
        cited: rules.referral?.citation ?? null,
      };
    case 'granted':
      return grant?.agreement === 'awaited'
        ? { title: t('now.awaiting'), cited: rules.agreement }
        : {
            title: t('now.granted'),
            hints: [t('now.grantedUntil', { ...names, date: day(grant?.until) }), ...cannotGoOn(), ...consentAsked()],
            cited: request.life.inability ? rules.inability : null,
          };
    case 'refused':
      if (request.coordinated) return { title: t('now.refused'), hints: [t(`now.${final}`, names), ...disposal()] };
      return {
        title: t('now.refused'),
        hints: [...disposal(), t(`now.refusedHint.${appeal?.to ?? 'none'}`, names)],
        cited: appeal?.citation ?? null,
      };
    case 'withdrawn':
      return { title: t('now.withdrawn', names), hints: disposal() };
    case 'suspended':
      return { title: t('now.suspended'), hints: [t('now.suspendedHint', names), ...cannotGoOn()] };
    case 'disposed':
      return { title: t('now.disposed') };
    case 'expired':
      if (request.timeline.some(({ type }) => type === 'replaced'))
        return { title: t('now.replaced'), hints: disposal() };
      return {
        title: t('now.expired', { date: day(grant?.until) }),
        hints: [...disposal(), t('now.expiredHint')],
      };
    case 'revoked':
      return {
        title: t('now.revoked'),
        hints: [
          t('now.revokedHint', names),
          ...disposal(),
          request.coordinated ? t(`now.${final}`, names) : t(`now.refusedHint.${appeal?.to ?? 'none'}`, names),
        ],
        cited: appeal?.citation ?? null,
      };
  }

  /** House: by when talks are to end. */
  function talksEnd(): string[] {
    return request.dueAt ? [t(request.overdue ? 'now.talksLate' : 'now.talksBy', { date: day(request.dueAt) })] : [];
  }

  /** N-27, house elsewhere: what was received is disposed of. */
  function disposal(): string[] {
    const { disposal: demanded } = request.life;
    if (!request.disposable) return [];
    return [
      t('now.disposeHint', names),
      ...(demanded ? [t('now.disposalDemanded', { ...names, said: dataIn(demanded.note) })] : []),
    ];
  }

  /** DG-7, DG-20, N-27: that the provider cannot go on, and until when. */
  function cannotGoOn(): string[] {
    const { inability } = request.life;
    if (!inability) return [];
    const { above: lies } = inability;
    return [
      t('now.inability'),
      ...(lies ? [t(rules.nobodyAbove ? 'now.nobodyAbove' : `now.inabilityWith.${lies}`, names)] : []),
      ...(inability.until ? [t('now.inabilityUntil', { date: day(inability.until) })] : []),
    ];
  }

  /** PD-4, DG-5, DG-17: the further use that waits for leave, and whose leave it waits for. */
  function consentAsked(): string[] {
    const use = request.onward.find(({ status }) => status === 'asked');
    if (!use) return [];
    const said = {
      kind: t(`onward.kind.${use.kind}`),
      to: dataIn(use.to),
      awaited: t(`onward.asked.${use.by}`, names),
    };
    return [t('now.consentAsked', { ...names, ...said })];
  }

  /** N-21: more time that was asked for, and what the authority said. */
  function extensionSays(): string[] {
    const { extension } = request;
    if (!extension) return [];
    return [t(`now.extension.${extension.status}`, { ...names, count: extension.days })];
  }

  /** Who has heard of the silence, which term was set, and what came of it. */
  function silenceSays(): string[] {
    const { escalatedAt, rectifyBy, reportedAt } = request;
    const to = request.escalatedTo ?? 'supervisor';
    const said = [t(`now.escalated.${to}`, { ...names, date: day(escalatedAt) })];
    if (rectifyBy) said.push(t('now.rectifyBy', { ...names, date: day(rectifyBy) }));
    if (reportedAt) said.push(t('now.reportedUp', { ...names, date: day(reportedAt) }));
    return said;
  }
}
