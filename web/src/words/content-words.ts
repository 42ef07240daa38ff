import { type FieldName, fields, type MadeName } from '@onesource/api/areas/catalog/rules/fields/fields';
import { citedInLine } from '@onesource/api/law/basis';
import type { DataItem, LegalBasis, ResourceContent } from '@onesource/db/content';
import type { DataLevel, ResourceClass, ShareType } from '@onesource/db/vocabulary';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../i18n/use-locale.ts';
import { departmentQueries } from '../lib/departments.ts';
import { useSession } from '../session/session.ts';
import { classificationText, digitOfClass, industryText } from './reference.ts';
import { useDepartmentName } from './use-department-name.ts';
import { useOpennessLabel } from './use-openness-label.ts';

type Fields = Omit<ResourceContent, 'items'>;
type ItemFields = Omit<DataItem, 'id'>;
type Words<Of> = { [Field in keyof Of]: (value: NonNullable<Of[Field]>) => string };

/** A basis in one line: kind, title, number, article, and what else is said of it. */
type ShownBasis = Pick<LegalBasis, 'kind' | 'title' | 'number' | 'article'> &
  Partial<Pick<LegalBasis, 'level' | 'reason' | 'expiresOn' | 'reexamineOn'>>;

/** The word of a list of the vocabulary; that each has one is a test's business (`content-words.test.ts`). */
export function useChoiceWords() {
  const { t } = useTranslation('vocabulary');
  return (list: string, value: string) => t(`${list}.${value}` as 'recordForm.both');
}

/** A registration's values in words, in the reader's language. The class is needed to name a classification. */
export function useContentWords(resourceClass: ResourceClass | null = null) {
  const { t } = useTranslation(['vocabulary', 'common', 'content']);
  const { locale, localized } = useLocale();
  const { shareTypeLabels } = useSession().profile;
  const comma = locale === 'en' ? ', ' : '、';
  const shareType = (value: ShareType) => localized(shareTypeLabels[value]);
  const departments = useQuery(departmentQueries.list());
  const nameOf = useDepartmentName();
  const department = (id: string) => {
    const found = departments.data?.find((each) => each.id === id);
    return found ? nameOf(found) : '';
  };
  const openness = useOpennessLabel();
  const choice = useChoiceWords();
  const plain = (value: string) => value;
  const level = (value: DataLevel) => t(`vocabulary:dataLevel.${value}`);
  const yesNo = (value: boolean) => t(value ? 'common:word.yes' : 'common:word.no');
  const basis = ({ kind, level, title, number, article, reason, expiresOn, reexamineOn }: ShownBasis) =>
    [
      [
        t(`vocabulary:legalBasisKind.${kind}`),
        level && `(${t(`vocabulary:policyLevel.${level}`)})`,
        citedInLine({ title, number, article }),
      ]
        .filter(Boolean)
        .join(' '),
      expiresOn && t('content:basisUntil', { date: expiresOn }),
      reexamineOn && t('content:basisReexamine', { date: reexamineOn }),
      reason && t('content:basisReason', { reason }),
    ]
      .filter(Boolean)
      .join(locale === 'en' ? '; ' : '；');

  /** Of a text, a word of a list, and of yes or no the entry says enough. */
  const made: Words<Pick<Fields, Exclude<MadeName, 'items'>>> = {
    industry: (code) => {
      const text = industryText(code);
      return text ? localized(text) : code;
    },
    classification: (code) => {
      const digit = resourceClass && digitOfClass(resourceClass);
      const text =
        digit && (classificationText(`${digit}${code}`) ?? classificationText(`${digit}${code.slice(0, 2)}`));
      return text ? `${localized(text)} ${code}` : code;
    },
    format: ({ category, type }) => `${t(`vocabulary:formatCategory.${category}`)} ${type}`.trim(),
    shareType,
    scope: (ids) => ids.map(department).join(comma),
    responsibleDepartmentId: department,
    permittedPurposes: (values) => values.map((value) => t(`vocabulary:purpose.${value}`)).join(comma),
    openness: openness.declared,
    legalBasis: (values) => values.map(basis).join('\n'),
    relatedCodes: (values) => values.join(comma),
    secrecyReview: (review) => t('content:review', review),
    privacyReview: (review) => t('content:review', review),
    jointCollection: (collectors) =>
      collectors
        .map(({ departmentId, duty }) => t('content:collector', { department: department(departmentId), duty }))
        .join('\n'),
    questions: (questions) =>
      questions
        .map(({ text, kind, required, choices }) =>
          t(`content:question.${required ? 'required' : 'optional'}`, {
            text,
            kind: [t(`vocabulary:questionKind.${kind}`), choices.join(' / ')]
              .filter(Boolean)
              .join(locale === 'en' ? ': ' : '：'),
          }),
        )
        .join('\n'),
    contact: ({ office, phone }) => `${office} ${phone}`.trim(),
  };

  const wordsOf = (name: Exclude<FieldName, 'items'>, value: unknown): string => {
    const { kind } = fields[name];
    switch (kind.kind) {
      case 'text':
        return String(value);
      case 'choice':
        return choice(kind.list, String(value));
      case 'flag':
        return yesNo(value === true);
      case 'made':
        return (made as Record<string, (of: unknown) => string>)[name]?.(value) ?? '';
    }
  };

  const item: Words<ItemFields> = {
    name: plain,
    dataType: (value) => t(`vocabulary:dataType.${value}`),
    length: String,
    required: yesNo,
    identifier: yesNo,
    base: yesNo,
    sensitivity: (value) => t(`vocabulary:sensitivity.${value}`),
    level,
    shareType,
    openness: openness.declared,
    source: (source) => t(`content:source.${source.kind}`, { ...source }),
  };

  /** Fields of which nothing said has a meaning of its own. */
  const unsaid = new Map<keyof Fields, string>([
    ['scope', t('content:unsaid.scope')],
    ['responsibleDepartmentId', t('content:unsaid.responsibleDepartmentId')],
  ]);

  return {
    basis,
    /** '' for what is not filled in. */
    ofField: <Name extends keyof Fields>(name: Name, value: Fields[Name] | null) =>
      value === null ? (unsaid.get(name) ?? '') : wordsOf(name, value),
    ofItem: <Name extends keyof ItemFields>(name: Name, value: ItemFields[Name] | null) =>
      value === null ? '' : item[name](value),
  };
}
