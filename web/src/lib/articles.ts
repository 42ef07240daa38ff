import type { TFunction } from 'i18next';

type Words = TFunction<'common'>;

/** The articles of one citation, each by its code: `PD-4, PD ch. 2` → `PD-4`, `PD ch. 2`. */
export const articlesOf = (cited: string): string[] => cited.split(', ');

const parts = (article: string) => {
  const [code = '', chapter] = article.split(' ch. ');
  return { code, chapter };
};

/** One article as the language writes it: `PD ch. 2` → `PD 第2章`. */
export function articleWords(article: string, t: Words): string {
  const { code, chapter } = parts(article);
  return chapter ? t('articles.chapter', { code, number: chapter }) : article;
}

/** All articles of a citation as the language writes and joins them: `PD-4、PD-37`. */
export const citedWords = (cited: string, t: Words): string =>
  articlesOf(cited)
    .map((article) => articleWords(article, t))
    .join(t('articles.join'));

/** What the code of an article stands for: the text's title and the article's number. */
export function articleInFull(article: string, title: string, t: Words): string {
  const { code, chapter } = parts(article);
  if (chapter) return t('articles.chapterOf', { title, number: chapter });
  const number = code.split('-')[1];
  // A heading of a plan that goes with the text has no number in it
  return number ? t('articles.articleOf', { title, number }) : code;
}
