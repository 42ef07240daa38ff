import type { Citation as Cited } from '@onesource/api/law/setting';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { useLocale } from '../i18n/use-locale.ts';
import { articleInFull, articlesOf, articleWords } from '../lib/articles.ts';
import { formatDate } from '../lib/dates.ts';
import { paths } from '../paths.ts';
import { useSession } from '../session/session.ts';
import styles from './Citation.module.css';

type Props = {
  citation: Cited | null;
  /** Leaves out how we read the article, where there is little room. */
  short?: boolean;
};

/** The article that a rule on this page rests on, and what it asks for; a rule of our own says that it is one. */
export function Citation({ citation, short = false }: Props) {
  const { t } = useTranslation('common');
  const { localized } = useLocale();
  if (!citation) return null;
  return (
    <span className={styles.citation}>
      <span className={styles.article}>
        {citation.article ? <Articles cited={citation.article} /> : t('citation.house')}
      </span>{' '}
      · {localized(citation.says)}
      {citation.reading && !short && (
        <span className={styles.reading}> {t('citation.reading', { text: localized(citation.reading) })}</span>
      )}
      {citation.edition && <Edition {...citation.edition} />}
    </span>
  );
}

/** The days of the edition under which something is judged, where what the rule says varies by day. */
function Edition({ since, until }: NonNullable<Cited['edition']>) {
  const { t } = useTranslation('common');
  const { locale } = useLocale();
  const day = (date: string) => formatDate(date, locale);
  return (
    <span className={styles.reading}>
      {since && ` ${t('citation.since', { date: day(since) })}`}
      {until && ` ${t('citation.until', { date: day(until) })}`}
    </span>
  );
}

/** Each article leads to the rules that rest on it, beside the page: what is being filled in here stays. */
export function Articles({ cited }: { cited: string }) {
  const { t } = useTranslation('common');
  const { locale, dataLang } = useLocale();
  const { regulation } = useSession().profile;
  return articlesOf(cited).map((article, at) => (
    <Fragment key={article}>
      {at > 0 && t('articles.join')}
      <Link
        to={{ pathname: paths.rules, search: new URLSearchParams({ q: article }).toString() }}
        target="_blank"
        title={articleInFull(article, regulation.title, t)}
        lang={dataLang}
      >
        <span lang={locale}>{articleWords(article, t)}</span>
      </Link>
    </Fragment>
  ));
}
