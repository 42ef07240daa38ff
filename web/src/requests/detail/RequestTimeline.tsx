import type { RequestView } from '@onesource/api/areas/requests/view';
import { useTranslation } from 'react-i18next';
import { Said, Timeline } from '../../cases/Timeline.tsx';
import { useLocale } from '../../i18n/use-locale.ts';
import { formatDate } from '../../lib/dates.ts';
import { dataIn, Sentence } from '../../ui/Sentence.tsx';
import { useItemNames } from '../use-item-names.ts';
import { isRefusalCode } from '../words.ts';
import { eventTone } from './event-words.ts';
import { Papers, papersWith } from './talks/Papers.tsx';
import { useEventWords } from './use-event-words.ts';

/** Every step of a request, with what it meant for items, days and terms. */
export function RequestTimeline({ request }: { request: RequestView }) {
  return (
    <Timeline events={request.timeline} says={useEventWords(request)} tone={eventTone}>
      {({ data, type, seq }) => (
        <>
          <Details data={data} type={type} />
          <Papers files={papersWith(request, seq)} />
        </>
      )}
    </Timeline>
  );
}

const untils: Record<
  string,
  'grantedUntil' | 'renewedUntil' | 'renewalUntil' | 'amendedUntil' | 'pressedUntil' | 'talksBy'
> = {
  granted: 'grantedUntil',
  renewed: 'renewedUntil',
  renewal_asked: 'renewalUntil',
  amendment_asked: 'amendedUntil',
  urged: 'pressedUntil',
  supervision_issued: 'pressedUntil',
  talks_moved: 'talksBy',
};

type Detailed = { data: RequestView['timeline'][number]['data']; type: string };

function Details({ data, type }: Detailed) {
  const { t } = useTranslation(['requests', 'vocabulary']);
  const { locale } = useLocale();
  const namesOf = useItemNames();
  const until = data.until && formatDate(data.until, locale);
  const day = data.dueOn && formatDate(data.dueOn, locale);
  const statements = data.statementsBy ?? data.statementsOn;
  return (
    <>
      {day && type === 'filed' && <div>{t('requests:event.filedDue', { date: day })}</div>}
      {day && type === 'answered_late' && <div>{t('requests:event.lateDue', { date: day })}</div>}
      {day && (type === 'supplemented' || type === 'extension_answered') && (
        <div>{t('requests:event.supplementedDue', { date: day })}</div>
      )}
      {day &&
        (type === 'term_counted' ||
          type === 'answer_counted' ||
          type === 'delivery_term_counted' ||
          type === 'talks_counted') && <div>{t('requests:event.termDue', { date: day })}</div>}
      {data.talksBy && <div>{t('requests:event.talksBy', { date: formatDate(data.talksBy, locale) })}</div>}
      {statements && <div>{t('requests:event.statementsBy', { date: formatDate(statements, locale) })}</div>}
      {data.days !== null && <div>{t('requests:event.extensionDays', { count: data.days })}</div>}
      {isRefusalCode(data.code) && data.by === 'decision' && <div>{t(`vocabulary:refusalCode.${data.code}`)}</div>}
      {data.legalBasis && (
        <div>
          <Sentence>{t('requests:event.legalBasis', { basis: dataIn(data.legalBasis) })}</Sentence>
        </div>
      )}
      {data.negotiation && (
        <div>
          <Sentence>{t('requests:event.negotiation', { said: dataIn(data.negotiation) })}</Sentence>
        </div>
      )}
      {until && <div>{t(`requests:event.${untils[type] ?? 'rectifyUntil'}`, { date: until })}</div>}
      {data.items.length > 0 && (
        <div>
          <Sentence>
            {t(type === 'agreed' ? 'requests:event.agreedItems' : 'requests:event.grantedItems', {
              items: namesOf(data.items),
            })}
          </Sentence>
        </div>
      )}
      {data.conditions && (
        <div>
          <Sentence>{t('requests:event.conditions', { conditions: dataIn(data.conditions) })}</Sentence>
        </div>
      )}
      {data.on && type !== 'minutes_taken' && (
        <div>{t('requests:event.deliveryOn', { date: formatDate(data.on, locale) })}</div>
      )}
      {data.how && data.where && (
        <div>
          <Sentence>{t('requests:event.deliveryHow', { how: dataIn(data.how), where: dataIn(data.where) })}</Sentence>
        </div>
      )}
      {type === 'minutes_taken' && data.on && (
        <div>
          <Sentence>
            {t('requests:event.minutesOf', {
              date: formatDate(data.on, locale),
              place: dataIn(data.place ?? ''),
              people: dataIn(data.people ?? ''),
            })}
          </Sentence>
        </div>
      )}
      {type === 'consent_asked' && data.to && <Said>{data.to}</Said>}
      {data.note && <Said>{data.note}</Said>}
    </>
  );
}
