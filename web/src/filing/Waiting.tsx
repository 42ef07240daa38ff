import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../i18n/use-locale.ts';
import { formatDate } from '../lib/dates.ts';
import { dataIn, Sentence } from '../ui/Sentence.tsx';
import styles from './Filing.module.css';
import type { FilingDetail } from './queries.ts';
import { usePosts } from './use-posts.ts';

/** What has to be filed still: posts nobody is named for, and a change that was seen but not told of. */
export function Waiting({ filing }: { filing: FilingDetail }) {
  const { t } = useTranslation('filing');
  const { locale } = useLocale();
  const postsOf = usePosts();
  const { missing, changedOn, dueAt, overdue, history, persons } = filing;
  const since = history.findIndex(({ type }) => type === 'filed');
  const seen = history.slice(0, since < 0 ? undefined : since).toReversed();
  // Where nobody has to be filed for a post, and by no day, a change there is no reason to warn
  const required = persons.filter((line) => line.required).map(({ post }) => post);
  const optional = dueAt === null && seen.every(({ data }) => !data.posts.some((post) => required.includes(post)));
  if (missing.length === 0 && changedOn === null) return null;
  return (
    <div className={styles.waiting}>
      {changedOn !== null && (
        <Alert
          type={overdue ? 'error' : optional ? 'info' : 'warning'}
          showIcon
          title={
            dueAt
              ? t(overdue ? 'waiting.overdue' : 'waiting.until', { date: formatDate(dueAt, locale) })
              : t(overdue ? 'waiting.late' : optional ? 'waiting.optional' : 'waiting.noTerm')
          }
          description={seen.map(({ seq, at, data }) => (
            <div key={seq}>
              <Sentence>
                {t(data.how === 'moved' ? 'waiting.moved' : 'waiting.disabled', {
                  name: dataIn(data.name ?? ''),
                  posts: postsOf(data.posts),
                  date: formatDate(at, locale),
                })}
              </Sentence>
            </div>
          ))}
        />
      )}
      {missing.length > 0 && <Alert type="info" showIcon title={t('waiting.missing', { posts: postsOf(missing) })} />}
    </div>
  );
}
