import { enumerated, phrase, rule } from './rule.ts';

/** 更新与维护 */
export const upkeep = {
  catalogUpdate: rule(
    (policy) => policy.catalogUpdate,
    (update, said) => [
      {
        text:
          'words' in update
            ? phrase(update.words, said)
            : update.workingDays === 0
              ? said.t('rules:atOnce')
              : said.t('rules:afterChange', { count: update.workingDays }),
      },
    ],
  ),
  fullReview: rule(
    (policy) => policy.fullReview,
    (count, { t }) => [{ text: t('rules:timesAYear', { count }) }],
  ),
  responsibleChange: rule(
    (policy) => policy.responsibleChange,
    (count, { t }) => [{ text: t('rules:afterChange', { count }) }],
  ),
  filedPosts: rule(
    (policy) => policy.filedPosts,
    (posts, said) => [
      {
        text: enumerated(
          posts.map((post) => said.t(`vocabulary:responsiblePost.${post}`)),
          said,
          'conjunction',
        ),
      },
    ],
  ),
  dataUpdate: rule(
    (policy) => policy.dataUpdate,
    (how, said) => [{ text: phrase(how, said) }],
  ),
};

/** 监督与报告 */
export const oversight = {
  rectification: rule(
    (policy) => policy.rectification,
    (who, said) => [{ text: phrase(who, said) }],
  ),
  reports: rule(
    (policy) => policy.reports,
    (reports, said) => reports.map(({ what }) => ({ text: phrase(what, said) })),
  ),
};
