import { subjectKinds } from '@onesource/db/vocabulary';
import { enumerated, type Part, phrase, rule, titled } from './rule.ts';

/** 登记与发布 */
export const registration = {
  publication: rule(
    (policy) => policy.publication,
    (way, said): Part[] => {
      if (way.by === 'examiner') {
        return [{ text: said.t('rules:publication.examiner', { who: titled('examiner', said) }) }];
      }
      const filed = 'filedWithAuthority' in way && way.filedWithAuthority;
      return [
        { text: said.t('rules:publication.department') },
        ...(filed ? [{ text: said.t('rules:publication.filed', { who: titled('authority', said) }) }] : []),
      ];
    },
  ),
  notSharedApproval: rule(
    (policy) => policy.notSharedApproval,
    ({ signedByHead }, said) => [
      ...(signedByHead ? [{ text: said.t('rules:approval.signed') }] : []),
      { text: said.t('rules:approval.approved', { who: titled('authority', said) }) },
    ],
  ),
  separateReviewer: rule(
    (policy) => policy.separateReviewer,
    (_, { t }) => [{ text: t('rules:reviewer') }],
  ),
  compilers: rule(
    (policy) => policy.compilers,
    (who, said) => [{ text: phrase(who, said) }],
  ),
  mandatoryItems: rule(
    (policy) => policy.mandatoryItems,
    ({ binding, bySubject }, { t }) => [
      { text: t(binding ? 'rules:items.binding' : 'rules:items.pointedOut') },
      ...subjectKinds.flatMap((subject) => {
        const items = bySubject[subject];
        return items
          ? [{ label: t(`vocabulary:subjectKind.${subject}`), text: '', names: items.map(({ anyOf }) => anyOf) }]
          : [];
      }),
    ],
  ),
  requiredMetadata: rule(
    (policy) => policy.requiredMetadata,
    (fields, said) => [
      {
        text: enumerated(
          fields.map((field) => said.t(`rules:metadata.${field}`)),
          said,
          'conjunction',
        ),
      },
    ],
  ),
  linkedDataSet: rule(
    (policy) => policy.linkedDataSet,
    (_, { t }) => [{ text: t('rules:advised.linkedDataSet') }],
  ),
  recordForm: rule(
    (policy) => policy.recordForm,
    (_, { t }) => [{ text: t('rules:advised.recordForm') }],
  ),
  secrecyReview: rule(
    (policy) => policy.secrecyReview,
    (_, { t }) => [{ text: t('rules:advised.secrecyReview') }],
  ),
  lists: rule(
    (policy) => policy.lists,
    (lists, said) => lists.map((list) => ({ text: phrase(list, said) })),
  ),
};
