import type { ErrorDetail } from '@onesource/api/foundation/errors';
import i18n from 'i18next';
import type { Catalogues } from '../i18n/catalogues.gen.ts';
import { citedWords } from './articles.ts';
import { ApiFailure } from './failure.ts';

const isFailure = (code: string): code is keyof Catalogues['failures'] => i18n.exists(code, { ns: 'failures' });
const isRefusal = (code: string): code is keyof Catalogues['errors'] => i18n.exists(code, { ns: 'errors' });

/** What the code means; null where nothing is known of it. */
function wordsFor(code: string, named = ''): string | null {
  if (isFailure(code)) return i18n.t(code, { ns: 'failures', code });
  return isRefusal(code) ? i18n.t(code, { ns: 'errors', named }) : null;
}

const withArticle = (text: string, cited: string): string =>
  i18n.t('common:articles.after', { text, articles: citedWords(cited, i18n.getFixedT(null, 'common')) });

/** A failure that only its code is known of, in the reader's language. */
export const failureWords = (code: string): string => wordsFor(code) ?? i18n.t('failures:unknown', { code });

/** A failure in the reader's language, with the article where the rule has one. */
export function failureText(error: unknown): string {
  if (!(error instanceof ApiFailure))
    return i18n.t('failures:unknown', { code: error instanceof Error ? error.name : '' });
  const text = wordsFor(error.code) ?? i18n.t('failures:unknown', { code: error.code });
  const article = error.details.find((detail) => detail.article)?.article;
  return article ? withArticle(text, article) : text;
}

/** What is wrong with one field, in the reader's language; `asData` marks what in it is data, for `ui/Sentence`. */
export function detailText(detail: ErrorDetail, asData: (name: string) => string = String): string {
  const text = wordsFor(detail.code, detail.message ? asData(detail.message) : '') ?? detail.message ?? detail.code;
  return detail.article ? withArticle(text, detail.article) : text;
}
