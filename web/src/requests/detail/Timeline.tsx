import type { RequestView } from '@onesource/api/requests/view';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.ts';
import { formatDate } from '../../lib/dates.ts';
import { DataText } from '../../ui/DataText.tsx';
import { DateText } from '../../ui/DateText.tsx';
import { dataIn, Sentence } from '../../ui/Sentence.tsx';
import { useItemNames } from '../use-item-names.ts';
import { wayOf } from '../way.ts';
import { isRefusalCode } from '../words.ts';
import { eventTone, eventWords } from './event-words.ts';
import styles from './Timeline.module.css';
import { useNames } from './use-names.ts';

/** Every step of a request: what, who, when and why; the latest last. */
export function Timeline({ request }: { request: RequestView }) {
  const { t } = useTranslation('requests');
  const { authority, supervisor } = useNames(request);
  const way = wayOf(request);
  return (
    <ol className={styles.timeline}>
      {request.timeline.map((event) => (
        <li key={event.seq} className={styles[eventTone(event)]}>
          <div className={styles.what}>{eventWords(t, event, { way, authority, supervisor })}</div>
          <div className={styles.who}>
            <DateText value={event.at} time />
            <br />
            <Actor actor={event.actor} />
          </div>
          <Details data={event.data} type={event.type} />
        </li>
      ))}
    </ol>
  );
}

function Actor({ actor }: { actor: RequestView['timeline'][number]['actor'] }) {
  const { t } = useTranslation('requests');
  if (actor.id === null) return t('page.system');
  return (
    <DataText>
      {actor.department} {actor.name}
    </DataText>
  );
}

type Said = { data: RequestView['timeline'][number]['data']; type: string };

function Details({ data, type }: Said) {
  const { t } = useTranslation(['requests', 'vocabulary']);
  const { locale } = useLocale();
  const namesOf = useItemNames();
  const until = data.until && formatDate(data.until, locale);
  const day = data.dueOn && formatDate(data.dueOn, locale);
  return (
    <>
      {day && type === 'filed' && <div>{t('requests:event.filedDue', { date: day })}</div>}
      {day && type === 'supplemented' && <div>{t('requests:event.supplementedDue', { date: day })}</div>}
      {isRefusalCode(data.code) && data.by === 'decision' && <div>{t(`vocabulary:refusalCode.${data.code}`)}</div>}
      {data.legalBasis && (
        <div>
          <Sentence>{t('requests:event.legalBasis', { basis: dataIn(data.legalBasis) })}</Sentence>
        </div>
      )}
      {until && (
        <div>
          {t(type === 'renewed' ? 'requests:event.renewedUntil' : 'requests:event.rectifyUntil', { date: until })}
        </div>
      )}
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
      {type === 'consent_asked' && data.to && (
        <blockquote className={styles.said}>
          <DataText>{data.to}</DataText>
        </blockquote>
      )}
      {data.note && (
        <blockquote className={styles.said}>
          <DataText>{data.note}</DataText>
        </blockquote>
      )}
    </>
  );
}
