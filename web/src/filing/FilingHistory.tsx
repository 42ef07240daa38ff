import { useTranslation } from 'react-i18next';
import { useLocale } from '../i18n/use-locale.ts';
import { formatDate } from '../lib/dates.ts';
import { DataText } from '../ui/DataText.tsx';
import { DateText } from '../ui/DateText.tsx';
import { dataIn, Sentence } from '../ui/Sentence.tsx';
import { ToneTag } from '../ui/ToneTag.tsx';
import styles from './Filing.module.css';
import { type Change, changesBetween } from './form/changes.ts';
import type { FilingDetail } from './queries.ts';
import { usePosts } from './use-posts.ts';

/** What was filed and what changed, the newest first. */
export function FilingHistory({ filing }: { filing: FilingDetail }) {
  return (
    <ol className={styles.history}>
      {filing.history.map((event, at) => (
        <li key={event.seq}>
          <Step event={event} before={filing.history.slice(at + 1).find(({ type }) => type === 'filed')} />
        </li>
      ))}
    </ol>
  );
}

type Event = FilingDetail['history'][number];

function Step({ event: { type, at, actor, data }, before }: { event: Event; before: Event | undefined }) {
  const { t } = useTranslation(['filing', 'vocabulary']);
  const { locale } = useLocale();
  const postsOf = usePosts();
  const who = (
    <div className={styles.quiet}>
      <DateText value={at} time /> · <DataText>{actor.name}</DataText>
    </div>
  );
  if (type === 'change_seen')
    return (
      <>
        <Sentence>
          {t(data.how === 'moved' ? 'filing:history.moved' : 'filing:history.disabled', {
            name: dataIn(data.name ?? ''),
            posts: postsOf(data.posts),
          })}
        </Sentence>
        {who}
      </>
    );
  if (type === 'reminded')
    return (
      <>
        {t(data.by === 'platform' ? 'filing:history.remindedByItself' : 'filing:history.reminded', {
          date: data.until ? formatDate(data.until, locale) : '',
        })}
        {data.note && (
          <div>
            <DataText>{data.note}</DataText>
          </div>
        )}
        {who}
      </>
    );
  return (
    <>
      <span className={styles.tags}>
        {t('filing:history.filed')}
        {data.inTime !== null && (
          <ToneTag tone={data.inTime ? 'green' : 'red'}>{t(data.inTime ? 'filing:inTime' : 'filing:late')}</ToneTag>
        )}
      </span>
      {data.changedOn && (
        <div>
          {t('filing:history.changedOn', { date: formatDate(data.changedOn, locale) })}
          {data.dueAt && ` ${t('filing:history.dueOn', { date: formatDate(data.dueAt, locale) })}`}
        </div>
      )}
      {before ? (
        <Changes changes={changesBetween(before.data.named, data.named)} />
      ) : (
        <div>
          {data.named.map(({ post, name }) => (
            <span key={post} className={styles.pair}>
              {t(`vocabulary:responsiblePost.${post}`)} <DataText>{name}</DataText>
            </span>
          ))}
        </div>
      )}
      {who}
    </>
  );
}

function Changes({ changes }: { changes: readonly Change[] }) {
  const { t } = useTranslation(['filing', 'vocabulary']);
  if (changes.length === 0) return <div>{t('filing:history.samePeople')}</div>;
  return (
    <div>
      {changes.map(({ post, went, came }) => (
        <span key={post} className={styles.pair}>
          <Sentence>
            {t(`filing:history.${went === null ? 'came' : came === null ? 'went' : 'replaced'}`, {
              post: t(`vocabulary:responsiblePost.${post}`),
              went: dataIn(went ?? ''),
              came: dataIn(came ?? ''),
            })}
          </Sentence>
        </span>
      ))}
    </div>
  );
}
