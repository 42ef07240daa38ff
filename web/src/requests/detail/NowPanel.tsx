import type { RequestView } from '@onesource/api/requests/view';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.ts';
import { formatDate } from '../../lib/dates.ts';
import { Citation } from '../../ui/Citation.tsx';
import { Sentence } from '../../ui/Sentence.tsx';
import { isRefusalCode } from '../words.ts';
import styles from './NowPanel.module.css';
import { useNames } from './use-names.ts';

/** Where the request stands, whose turn it is, until when and under which article. */
export function NowPanel({ request, ref }: { request: RequestView; ref: Ref<HTMLDivElement> }) {
  const { t } = useTranslation('requests');
  const { locale } = useLocale();
  const names = useNames(request);
  const { rules } = request;
  // What failed before: the negotiation, or the provider's answer
  const coordinates = rules.kind === 'negotiated' ? rules.route : rules.afterRefusal;
  const day = (value: string | null) => formatDate(value ?? request.until, locale);
  const lines = ((): { title: string; hint?: string; cited?: typeof rules.route | null } => {
    switch (request.status) {
      case 'submitted':
        return request.escalatedAt
          ? {
              title: t('now.submitted', names),
              hint: t('now.escalated', { ...names, date: day(request.escalatedAt) }),
              cited: rules.silence,
            }
          : {
              title: t('now.submitted', names),
              hint: request.dueAt ? t('now.submittedBy', { date: day(request.dueAt) }) : undefined,
              cited: rules.term?.citation ?? null,
            };
      case 'supplement_wanted':
        return {
          title: t('now.supplement_wanted', names),
          hint:
            request.pausedWorkingDays === null
              ? t('now.pausedNoTerm')
              : t('now.paused', { count: request.pausedWorkingDays }),
        };
      case 'negotiating':
        return { title: t('now.negotiating', names), hint: t('now.negotiatingHint', names), cited: rules.route };
      case 'coordinating':
        return {
          title: t('now.coordinating', names),
          hint: t('now.coordinatingHint', names),
          cited: coordinates,
        };
      case 'referred':
        return { title: t('now.referred', names), hint: t('now.referredHint', names) };
      case 'granted':
        return request.grant?.agreement === 'awaited'
          ? { title: t('now.awaiting'), cited: rules.agreement }
          : {
              title: t('now.granted'),
              hint: t('now.grantedUntil', { ...names, date: day(request.grant?.until ?? null) }),
            };
      case 'refused':
        return request.coordinated
          ? { title: t('now.refused'), hint: t('now.refusedFinal', names) }
          : {
              title: t('now.refused'),
              hint: rules.afterRefusal ? t('now.refusedHint', names) : undefined,
              cited: rules.afterRefusal,
            };
      case 'withdrawn':
        return { title: t('now.withdrawn', names) };
      case 'expired':
        return { title: t('now.expired', { date: day(request.grant?.until ?? null) }), hint: t('now.expiredHint') };
      case 'revoked':
        return { title: t('now.revoked'), hint: t('now.revokedHint', names) };
    }
  })();
  return (
    <div className={styles.now} role="status" ref={ref} tabIndex={-1}>
      <p className={styles.title}>
        <Sentence>{lines.title}</Sentence>
      </p>
      <Reason request={request} />
      {lines.hint && (
        <p>
          <Sentence>{lines.hint}</Sentence>
        </p>
      )}
      <Citation citation={lines.cited ?? null} />
    </div>
  );
}

/** What was last asked or decided, in the words of whoever did. */
function Reason({ request }: { request: RequestView }) {
  const { t } = useTranslation('vocabulary');
  const { dataLang } = useLocale();
  const wanted = {
    refused: 'refused',
    revoked: 'revoked',
    supplement_wanted: 'supplement_asked',
    referred: 'referred',
  };
  const type = Object.entries(wanted).find(([status]) => status === request.status)?.[1];
  const last = request.timeline.findLast((event) => event.type === type);
  if (!last) return null;
  const code = last.data.code;
  return (
    <blockquote className={styles.said}>
      {isRefusalCode(code) && last.data.by === 'provider' && <strong>{t(`refusalCode.${code}`)}</strong>}
      {last.data.note && <span lang={dataLang}>{last.data.note}</span>}
    </blockquote>
  );
}
