import { type DataLevel, type SubjectKind, subjectKinds } from '@onesource/db/vocabulary';
import { settingValue, type Text, words } from '../setting.ts';
import {
  countProblems,
  type Entry,
  enumerated,
  type GivenEntry,
  inLanguage,
  listProblems,
  phrase,
  sentence,
  titled,
  workingDays,
} from './entry.ts';

/** How a registration becomes public. */
export type Publication =
  /** The department registers and reviews; then it is published. */
  | { by: 'department' }
  /** The same; the authority is told and does not block. */
  | { by: 'department'; filedWithAuthority: true }
  /** Examined by the authority's catalog side before it is published. */
  | { by: 'examiner' };

/** What a registration that withholds something still needs. */
type NotSharedApproval = { signedByHead: boolean };

/** An item that a registration must hold; any of the alternatives will do. `identifier`: and is marked as one. */
export type RequiredItem = { anyOf: readonly string[]; identifier?: true };

/** `binding`: a registration without them is refused; otherwise it is pointed out. `baseOnly`: of base information alone. */
export type ItemDuty = {
  binding: boolean;
  baseOnly?: true;
  bySubject: Partial<Record<SubjectKind, readonly RequiredItem[]>>;
};

/** What is assessed before an entry is registered. */
export type Assessed = 'secrecy' | 'personal_information';
const assessed: Record<Assessed, Text> = {
  secrecy: words('保密风险评估', 'secrecy risks'),
  personal_information: words('个人信息保护影响评估', 'the effect on personal information'),
};

/** 核心数据, 重要数据, 一般数据 (GB/T 43697). */
const levelNames: Record<DataLevel, Text> = {
  core: words('核心数据', 'core'),
  important: words('重要数据', 'important'),
  general: words('一般数据', 'general'),
};

type RequiredField = 'timeliness' | 'shareMethod' | 'useRequirements' | 'subject';

const publication: GivenEntry<Publication> = {
  given: true,
  title: words('发布程序', 'Publication'),
  parts: (way, said) => {
    const [authority, examiner] = [titled('authority', said), titled('examiner', said)];
    if (way.by === 'examiner')
      return [
        sentence(
          said,
          `本部门登记、审核，经${examiner}审定后发布`,
          `Registered and reviewed by the department, published once examined by ${examiner}`,
        ),
      ];
    return [
      sentence(said, '本部门登记、审核后发布', 'Registered, reviewed and published by the department'),
      ...('filedWithAuthority' in way
        ? [sentence(said, `同时向${authority}备案，不影响发布`, `Filed with ${authority}, which does not hold it up`)]
        : []),
    ];
  },
};

/** Whether the authority approves what is not shared before it is published. */
const notSharedApproval: Entry<NotSharedApproval> = {
  title: words('不共享的核准', 'Approval of what is not shared'),
  parts: ({ signedByHead }, said) => {
    const who = titled('authority', said);
    return [
      ...(signedByHead
        ? [sentence(said, '报送前由本部门主要负责人签署', 'First signed by the head of the department')]
        : []),
      sentence(said, `发布前由${who}核准`, `Approved by ${who} before publication`),
    ];
  },
  problems: (_, policy) =>
    settingValue(policy.notSharedBasis) === null ? ['is stated, but notSharedBasis is not'] : [],
};

/** Working days within which the authority examines and publishes what was submitted. */
const publicationTerm: Entry<number> = {
  title: words('审核发布期限', 'Term for examination'),
  parts: (count, said) => {
    const [days, who] = [workingDays(count, said), titled('examiner', said)];
    return [sentence(said, `${who}收到后 ${days}内审核发布`, `Examined and published by ${who} within ${days}`)];
  },
  problems: (count) => countProblems(count, 'working days'),
};

/** What is assessed before an entry is registered; the head of the department consents. */
const assessment: Entry<readonly Assessed[]> = {
  title: words('登记前评估', 'Assessment before registration'),
  parts: (of, said) => [
    {
      text: enumerated(
        of.map((one) => inLanguage(said, assessed[one])),
        said,
        'conjunction',
      ),
    },
    sentence(said, '经本部门负责人同意', 'With the consent of the head of the department'),
  ],
  problems: listProblems,
};

/** 分类分级: the levels that an entry and its items are given (GB/T 43697). */
const dataLevels: Entry<readonly DataLevel[]> = {
  title: words('分类分级', 'Classification and level'),
  parts: (levels, said) => [
    {
      text: enumerated(
        levels.map((level) => inLanguage(said, levelNames[level])),
        said,
        'disjunction',
      ),
    },
  ],
  problems: listProblems,
};

/** 数源部门: who names the department that provides what several collect. */
const sourceDepartment: Entry<'authority'> = {
  title: words('数源部门', 'Source department'),
  parts: (_, said) => {
    const who = titled('authority', said);
    return [
      sentence(
        said,
        `几个部门都采集的，由${who}确定一个部门提供`,
        `Where several collect the same, ${who} names the one that provides it`,
      ),
    ];
  },
};

/** Nobody reviews what they wrote themselves. */
const separateReviewer: GivenEntry<true> = {
  given: true,
  title: words('登记与审核分离', 'Separate reviewer'),
  parts: (_, said) => [sentence(said, '编制与审核须由不同人员承担', 'Nobody reviews what they registered themselves')],
};

/** 一数一源: one datum has one source; who registers what another department publishes says how the two stand. */
const oneSource: GivenEntry<true> = {
  given: true,
  title: words('一数一源', 'One datum, one source'),
  parts: (_, said) => [
    sentence(
      said,
      '同一数据一个来源，与其他部门同名的登记应说明来源',
      'One datum has one source; an overlapping registration says how it stands to it',
    ),
  ],
};

/** Whether departments that collect together agree who does what (协同采集). */
const jointCollection: Entry<true> = {
  title: words('协同采集分工', 'Joint collection'),
  parts: (_, said) => [
    sentence(
      said,
      '协同采集的部门商定并登记各自分工',
      'Departments that collect together agree on and register who does what',
    ),
  ],
};

/** Who compiles base and theme catalogs. */
const compilers: Entry<Text> = {
  describes: true,
  title: words('基础与主题目录的编制', 'Who compiles base and theme catalogs'),
  parts: (who, said) => [phrase(who, said)],
};

/** Items a registration holds, by what its records are about. */
const mandatoryItems: Entry<ItemDuty> = {
  title: words('必备信息项', 'Mandatory items'),
  parts: ({ binding, baseOnly, bySubject }, said) => [
    ...(baseOnly ? [sentence(said, '限基础信息资源', 'Of base information resources')] : []),
    binding
      ? sentence(said, '缺少的不得提交', 'Without them it cannot be submitted')
      : sentence(said, '缺少的予以提示，不影响提交', 'Missing ones are pointed out, not refused'),
    ...subjectKinds.flatMap((subject) => {
      const items = bySubject[subject];
      return items
        ? [{ label: said.word(`subjectKind.${subject}`), text: '', names: items.map(({ anyOf }) => anyOf) }]
        : [];
    }),
  ],
  problems: ({ bySubject }) => [
    ...listProblems(Object.keys(bySubject)),
    ...Object.entries(bySubject).flatMap(([subject, items]) =>
      items.some(({ anyOf }) => anyOf.length === 0) || items.length === 0 ? [`asks ${subject} for no item`] : [],
    ),
  ],
};

const fields: Record<RequiredField, Text> = {
  timeliness: words('时效', 'Timeliness'),
  shareMethod: words('共享方式', 'Method of sharing'),
  useRequirements: words('使用要求', 'Requirements of use'),
  subject: words('记载主体', 'What the records are about'),
};

/** Metadata that the text asks for beyond the guide's; none where all that it names is among these. */
const requiredMetadata: Entry<readonly RequiredField[]> = {
  title: words('必填元数据', 'Required metadata'),
  parts: (asked, said) =>
    asked.length === 0
      ? [sentence(said, '国家指南所列，别无其他', 'What the national guide lists, and nothing else')]
      : [
          {
            text: enumerated(
              asked.map((field) => inLanguage(said, fields[field])),
              said,
              'conjunction',
            ),
          },
        ],
  problems: (asked) => (asked.length === 0 ? [] : listProblems(asked)),
};

/** 关联数据集: whether an entry names where its data are kept. Pointed out: the directory goes before the data. */
const linkedDataSet: Entry<true> = {
  title: words('关联数据集', 'Linked data set'),
  parts: (_, said) => [
    sentence(
      said,
      '登记时写明数据所在的数据集，缺少的予以提示',
      'Where the data are kept; a missing one is pointed out',
    ),
  ],
};

/** 记录形式: whether an entry says that it is kept digitally or on paper, which is to be digitised. Pointed out. */
const recordForm: Entry<true> = {
  title: words('记录形式', 'Form of record'),
  parts: (_, said) => [
    sentence(
      said,
      '写明以电子还是纸质记录，缺少的和仅有纸质的予以提示',
      'Digital, paper or both; a missing form and paper alone are pointed out',
    ),
  ],
};

/** 保密审查: whether an entry says who reviewed it for secrecy, and when. Pointed out. */
const secrecyReview: Entry<true> = {
  title: words('保密审查', 'Secrecy review'),
  parts: (_, said) => [
    sentence(said, '写明由谁在何时审查，缺少的予以提示', 'By whom and when; a missing one is pointed out'),
  ],
};

/**
 * What a list is compiled of: the whole directory; what of it is shared; what is not; what is open to the public; what
 * departments need of each other; what districts and counties have in it.
 */
export const listKinds = ['directory', 'shared', 'withheld', 'open', 'demands', 'local'] as const;
export type ListKind = (typeof listKinds)[number];

/** A list that is compiled, by the name that the text gives it, and what it holds. */
export type CompiledList = Text & { holds: ListKind };

/** The lists that are compiled. */
const lists: GivenEntry<readonly CompiledList[]> = {
  given: true,
  title: words('目录与清单', 'Directories and lists'),
  parts: (compiled, said) => compiled.map((list) => phrase(list, said)),
  problems: listProblems,
};

/** 登记与发布 */
export const registration = {
  publication,
  publicationTerm,
  notSharedApproval,
  assessment,
  dataLevels,
  separateReviewer,
  oneSource,
  sourceDepartment,
  jointCollection,
  compilers,
  mandatoryItems,
  requiredMetadata,
  linkedDataSet,
  recordForm,
  secrecyReview,
  lists,
};
