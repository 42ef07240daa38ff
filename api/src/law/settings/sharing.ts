import classification from '@onesource/db/data/classification.json' with { type: 'json' };
import { type Openness, opennesses, purposes, type ShareType, shareTypes } from '@onesource/db/vocabulary';
import { type Text, words } from '../setting.ts';
import { type AcceptedBasis, basesInWords, basesProblems } from './bases.ts';
import {
  countProblems,
  type Entry,
  enumerated,
  type GivenEntry,
  inLanguage,
  listProblems,
  quotedType,
  sentence,
  workingDays,
} from './entry.ts';

/** 不予共享 and the like: what a registration that withholds something must rest on; `reason`: and why, in words. */
export type BasisDuty = { accepted: readonly AcceptedBasis[]; for: readonly ShareType[]; reason?: true };

/** 对外公开, 对内公开, 不公开 (DG-5): one choice that says both who in government and whether the public. */
export type ItemMode = 'public' | 'internal' | 'closed';
/** 全部对外公开, 全部对内公开, 不公开, 部分公开 (DG-5). */
export type DerivedOpenness = 'all_public' | 'all_internal' | 'closed' | 'partly';

/** How openness towards the public is said. */
export type OpennessScheme =
  /** Declared for the resource, in this profile's words; `sensitiveClosed`: privacy and commercial secrets are not opened. */
  | { kind: 'declared'; labels: Record<Openness, Text>; sensitiveClosed?: true }
  /** Said per item together with the share type, on one axis; the resource's follows from its items (DG-5). */
  | { kind: 'derived'; itemLabels: Record<ItemMode, Text>; resourceLabels: Record<DerivedOpenness, Text> };

/** Base libraries (基础信息资源) by their item in class 1, and what of them must be unconditional. */
export type BaseLibraryDuty = { libraries: readonly string[]; unconditional: 'whole' | 'base_items' | null };

const shareTypeLabels: GivenEntry<Record<ShareType, Text>> = {
  given: true,
  describes: true,
  title: words('共享类型', 'Share types'),
  parts: (labels, said) => shareTypes.map((shareType) => ({ text: inLanguage(said, labels[shareType]), shareType })),
};

const opennessScheme: Entry<OpennessScheme> = {
  title: words('开放属性', 'Openness to the public'),
  parts: (scheme, said) => {
    const either = (labels: readonly Text[]) =>
      enumerated(
        labels.map((label) => inLanguage(said, label)),
        said,
        'disjunction',
      );
    if (scheme.kind === 'declared')
      return [
        { text: either(opennesses.map((openness) => scheme.labels[openness])) },
        ...(scheme.sensitiveClosed
          ? [sentence(said, '敏感级别高的信息项不开放', 'Items of high sensitivity are not open')]
          : []),
      ];
    const { all_public, all_internal, closed, partly } = scheme.resourceLabels;
    const { itemLabels } = scheme;
    return [
      {
        label: inLanguage(said, words('信息项', 'Items')),
        text: either([itemLabels.public, itemLabels.internal, itemLabels.closed]),
      },
      {
        label: inLanguage(said, words('信息资源', 'Resource')),
        text: either([all_public, all_internal, partly, closed]),
      },
    ];
  },
};

const notSharedBasis: Entry<BasisDuty> = {
  title: words('限制共享的依据', 'Basis for restricting sharing'),
  parts: (duty, said) => [
    {
      label: inLanguage(said, words('适用于', 'Needed for')),
      text: enumerated(
        duty.for.map((shareType) => quotedType(shareType, said)),
        said,
        'conjunction',
      ),
    },
    { label: inLanguage(said, words('可作依据', 'Accepted')), text: basesInWords(duty.accepted, said) },
    ...(duty.reason ? [sentence(said, '并说明理由', 'And why, in words')] : []),
  ],
  problems: (duty) => [...basesProblems(duty.accepted), ...listProblems(duty.for)],
};

/** Whether the government at its level may declare a resource unconditional. */
const declaredFromAbove: Entry<true> = {
  title: words('政府核定共享', 'Sharing mandated by the government'),
  parts: (_, said) => {
    const label = quotedType('unconditional', said);
    return [sentence(said, `同级政府可核定为${label}`, `The government at its level may declare a resource ${label}`)];
  },
};

const baseLibraries: Entry<BaseLibraryDuty> = {
  title: words('基础信息资源', 'Base libraries'),
  parts: ({ libraries, unconditional }, said) => {
    const type = quotedType('unconditional', said);
    const duties = {
      whole: words(`整个资源须为${type}`, `The whole resource must be ${type}`),
      base_items: words(`其中的基础信息项须为${type}`, `Its base items must be ${type}`),
      none: words('共享类型不作限定', 'Any share type'),
    };
    return [
      {
        label: inLanguage(said, words('基础库', 'Libraries')),
        text: enumerated(
          libraries.map((code) => inLanguage(said, libraryOf(code) ?? words(code, code))),
          said,
          'conjunction',
        ),
      },
      {
        label: inLanguage(said, words('共享要求', 'Sharing')),
        text: inLanguage(said, duties[unconditional ?? 'none']),
      },
    ];
  },
  problems: ({ libraries }) => [
    ...listProblems(libraries),
    ...libraries.filter((code) => !libraryOf(code)).map((code) => `names ${code}, which is no item of class 1`),
  ],
};

/** A base library by its item in class 1. */
export const libraryOf = (code: string): Text | undefined =>
  classification.find((one) => one.class === 'base')?.items.find((item) => item.code === code);

/** Whether what only some departments may have is conditional: a resource with a limited scope holds nothing unconditional. */
const limitedScope: Entry<true> = {
  title: words('只给部分部门的', 'Shared with some departments only'),
  parts: (_, said) => {
    const type = quotedType('conditional', said);
    return [sentence(said, `共享范围限于部分部门的，列为${type}`, `What is limited to named departments is ${type}`)];
  },
};

/** Whether the provider of what is conditional declares what it may be used for. */
const permittedPurposes: Entry<true> = {
  title: words('许可用途', 'Permitted purposes'),
  parts: (_, said) => {
    const type = quotedType('conditional', said);
    return [
      sentence(said, `${type}资源须写明许可用途`, `Resources ${type} say what they may be used for`),
      {
        label: inLanguage(said, words('可选用途', 'Purposes')),
        text: enumerated(
          purposes.map((purpose) => said.word(`purpose.${purpose}`)),
          said,
          'conjunction',
        ),
      },
    ];
  },
};

/** Working days for the answer to whoever asks from outside for what is open on conditions. */
const openAnswerTerm: GivenEntry<number> = {
  given: true,
  title: words('有条件开放申请的答复期限', 'Answering what the public asks for'),
  parts: (days, said) => [
    sentence(said, `${workingDays(days, said)}内答复`, `Answered within ${workingDays(days, said)}`),
  ],
  problems: (days) => countProblems(days, 'working days'),
};

/** Working days within which faults that were found in data are put right. */
const mendDataTerm: GivenEntry<number> = {
  given: true,
  title: words('数据问题的整改期限', 'Putting faults in data right'),
  parts: (days, said) => [
    sentence(said, `${workingDays(days, said)}内整改`, `Put right within ${workingDays(days, said)}`),
  ],
  problems: (days) => countProblems(days, 'working days'),
};

/** 共享与开放 */
export const sharing = {
  shareTypeLabels,
  limitedScope,
  opennessScheme,
  notSharedBasis,
  declaredFromAbove,
  baseLibraries,
  permittedPurposes,
  openAnswerTerm,
  mendDataTerm,
};
