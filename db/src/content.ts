import type {
  DataType,
  FormatCategory,
  LegalBasisKind,
  Openness,
  PolicyLevel,
  Purpose,
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
  shareType: ShareType | null;
  openness: Openness | null;
};

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
};

/** 主要负责人审签 (SQ-17): who signed, on which day (ISO date). */
export type SignOff = { name: string; at: string };

/**
 * The contents of one revision, as the national guide (政务信息资源目录编制指南) lists the core metadata.
 * A draft may leave anything but the name empty; `submit` says what is missing.
 */
export type ResourceContent = {
  name: string;
  summary: string;
  /** GB/T 4754 section `S` or division `S94`. */
  industry: string | null;
  class: ResourceClass | null;
  /** Item (2 digits) and sub-item (3 digits) of the classification, e.g. `01002`. */
  classification: string | null;
  format: { category: FormatCategory; type: string } | null;
  updateCycle: UpdateCycle | null;
  timeliness: string;
  subject: SubjectKind | null;
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
  /** 责任部门 across levels (SH-16); null is the provider. */
  responsibleDepartmentId: string | null;
  contact: { office: string; phone: string };
  items: DataItem[];
};
