import type {
  DataLevel,
  DataType,
  FormatCategory,
  LegalBasisKind,
  Openness,
  PolicyLevel,
  Purpose,
  QuestionKind,
  RecordForm,
  ResourceClass,
  Sensitivity,
  ShareType,
  SubjectKind,
  UpdateCycle,
} from './vocabulary.ts';

/** 信息项: one field of a resource. `id` stays the same from revision to revision, so that grants keep pointing at it. */
export type DataItem = {
  id: string;
  name: string;
  dataType: DataType | null;
  length: number | null;
  required: boolean;
  /** Serves to match records of different departments, e.g. 身份证件号码, 统一社会信用代码. */
  identifier: boolean;
  /** 基础信息项 */
  base: boolean;
  sensitivity: Sensitivity;
  /** 数据级别 (N-13, GB/T 43697). */
  level: DataLevel | null;
  shareType: ShareType | null;
  openness: Openness | null;
  /** 一数一源: what was said of other departments publishing the same; null while nothing was. */
  source: ItemSource | null;
};

/** Where another department publishes the same item: its source is cited, or why it is collected here all the same. */
export type ItemSource =
  /** The item of another department that this one is taken from. */
  | { kind: 'cited'; resourceId: string; itemId: string }
  /** This department is the source; `basis` is what makes it so. */
  | { kind: 'authoritative'; basis: string }
  | { kind: 'justified'; reason: string };

/** 依据: what a not_shared item rests on. */
export type LegalBasis = {
  kind: LegalBasisKind;
  level: PolicyLevel | null;
  title: string;
  number: string | null;
  article: string | null;
  reason: string | null;
  /** ISO date */
  expiresOn: string | null;
  /** 复核日期: the day (ISO date) on which it is looked at again (house). */
  reexamineOn: string | null;
};

/** 保密审查 (SQ-27, DG-27), or another assessment: by whom and on which day (ISO date). */
export type SecrecyReview = { by: string; on: string };

/** 协同采集 (SQ-15): what one of the departments that collect together does. */
export type JointCollector = { departmentId: string; duty: string };

/**
 * A question of the provider's own, which whoever asks for the resource must or may answer. Its id stays while it is the same
 * question; `choices` of one that is answered by a choice.
 */
export type Question = { id: string; text: string; kind: QuestionKind; required: boolean; choices: string[] };

/** 主要负责人审签 (SQ-17): who signed, on which day (ISO date), and the signed page where it was attached. */
export type SignOff = { name: string; at: string; attachmentId: string | null };

/**
 * The end of an entry that is asked for: by a registrar, until the department's reviewer has decided (`review`, house), or
 * by the department, until whoever examines has (`examination`, SH-17, N-17).
 */
export type RetirementProposal = {
  note: string;
  /** The first day on which it is in the directory no more, YYYY-MM-DD. */
  effectiveOn: string;
  /** SH-26: on what it rests that grants end with it. */
  basis?: string;
  /** N-27: what was negotiated with whoever holds them. */
  negotiation?: string;
  stage: 'review' | 'examination';
  /** Who asked, and who passed it on. */
  askedBy: readonly string[];
};

/**
 * The contents of one revision, as the national guide (政务信息资源目录编制指南) lists the core metadata.
 * A draft may leave anything but the name empty; `submit` says what is missing.
 */
export type ResourceContent = {
  name: string;
  /** What sets it apart from entries of the department with a name nearly the same (house); '' where nothing is said. */
  distinction: string;
  summary: string;
  /** GB/T 4754 section `S` or division `S94`. */
  industry: string | null;
  class: ResourceClass | null;
  /** Item (2 digits) and sub-item (3 digits) of the classification, e.g. `01002`. */
  classification: string | null;
  format: { category: FormatCategory; type: string } | null;
  updateCycle: UpdateCycle | null;
  timeliness: string;
  /** 记载主体: whom the records are about; of a licence, its holder. */
  subject: SubjectKind | null;
  /** 证照: they are of licences, qualifications or posts, beside whose they are (DG-6). */
  licence: boolean;
  /** Only for a resource without items; otherwise derived from them (PD-6). */
  shareType: ShareType | null;
  conditions: string;
  /** 共享范围: ids of departments it is shared with; null is all of them. */
  scope: string[] | null;
  /** The provider must consent before the platform grants what is conditional (SQ-19). */
  needsProviderConsent: boolean;
  shareMethod: string;
  useRequirements: string;
  permittedPurposes: Purpose[];
  openness: Openness | null;
  openConditions: string;
  legalBasis: LegalBasis[];
  relatedCodes: string[];
  /** 关联数据集: where the data are kept (PD-31). */
  linkedDataSet: string;
  recordForm: RecordForm | null;
  secrecyReview: SecrecyReview | null;
  /** 个人信息保护影响评估 (N-13). */
  privacyReview: SecrecyReview | null;
  /** 数据级别 (N-13, GB/T 43697): that of the whole, no lower than any of its items'. */
  level: DataLevel | null;
  /** 协同采集: who does what, where several departments collect together (SQ-15). */
  jointCollection: JointCollector[];
  /** 责任部门 across levels (SH-16); null is the provider. */
  responsibleDepartmentId: string | null;
  contact: { office: string; phone: string };
  /** 申请时须回答的问题 */
  questions: Question[];
  items: DataItem[];
};

/**
 * What the first version of the program stored. It never grows: for whatever came later, `unsaid` has to say what
 * contents of before stand for, or this file does not compile.
 */
type First = Pick<
  ResourceContent,
  | ('name' | 'summary' | 'industry' | 'class' | 'classification' | 'format' | 'updateCycle' | 'timeliness' | 'subject')
  | ('shareType' | 'conditions' | 'scope' | 'needsProviderConsent' | 'shareMethod' | 'useRequirements')
  | ('permittedPurposes' | 'openness' | 'openConditions' | 'relatedCodes' | 'responsibleDepartmentId' | 'contact')
>;
type FirstItem = Pick<
  DataItem,
  | ('id' | 'name' | 'dataType' | 'length' | 'required' | 'identifier' | 'base' | 'sensitivity')
  | ('shareType' | 'openness')
>;
type FirstBasis = Pick<LegalBasis, 'kind' | 'level' | 'title' | 'number' | 'article' | 'reason' | 'expiresOn'>;
type Stored = First & { items?: FirstItem[]; legalBasis?: FirstBasis[] };

const unsaid = {
  ofContent: {
    distinction: '',
    licence: false,
    linkedDataSet: '',
    recordForm: null,
    secrecyReview: null,
    privacyReview: null,
    level: null,
    jointCollection: [],
    questions: [],
  },
  ofItem: { source: null, level: null },
  ofBasis: { reexamineOn: null },
};

/**
 * Contents in today's form, whichever version of the program wrote them: what they lack stands for nothing having been
 * said. A revision is never rewritten for it, and an instance of before may go on writing while the next one starts.
 */
export function inTodaysForm(stored: unknown): ResourceContent {
  const { items = [], legalBasis = [], ...rest } = stored as Stored;
  return {
    ...unsaid.ofContent,
    ...withHolder(rest),
    items: items.map((item) => ({ ...unsaid.ofItem, ...item })),
    legalBasis: legalBasis.map((basis) => ({ ...unsaid.ofBasis, ...basis })),
  };
}

/** DG-6: a licence whose holder was not asked for is somebody else's than a person's or an organisation's until it is. */
export const withHolder = <Said extends Pick<ResourceContent, 'subject'>>(said: Said): Said =>
  said.subject === 'licence' ? { ...said, subject: 'other', licence: true } : said;
