import { enumerated, phrase, rule, titled } from './rule.ts';

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
  contentsDiffer: rule(
    (policy) => policy.contentsDiffer,
    (check, said) => {
      const who = titled('authority', said);
      const collector = said.t(`rules:contents.checks.${check.checks}`);
      switch (check.first) {
        case 'collector':
          return [
            { text: said.t('rules:contents.collector', { collector }) },
            ...(check.told ? [{ text: said.t('rules:contents.told', { who }) }] : []),
          ];
        case 'departments':
          return [
            { text: said.t('rules:contents.departments', { collector }) },
            { text: said.t('rules:contents.failing', { who }) },
          ];
        case 'authority':
          return [{ text: said.t('rules:contents.authority', { who, collector }) }];
      }
    },
  ),
  casesGoOn: rule(
    (policy) => policy.casesGoOn,
    (_, { t }) => [{ text: t('rules:contents.casesGoOn') }],
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
