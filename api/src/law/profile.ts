import type {
  Delivery,
  LegalBasisKind,
  Openness,
  PolicyLevel,
  ResponsiblePost,
  ShareType,
  SubjectKind,
} from '@onesource/db/vocabulary';
import type { Given, Setting, Text } from './setting.ts';

/** Who decides on a request. `responsible` (责任部门, SH-16): the provider, unless the entry names another department. */
export type Decider = 'provider' | 'responsible' | 'authority';

/** What happens with a request, by the strictest share type asked for. */
export type Route =
  /** Filed (备案, 登记) and granted at once. */
  | { kind: 'filed' }
  /** Granted by the platform where the stated conditions are met and the provider need not be asked; else decided. */
  | { kind: 'platform'; otherwise: readonly Decider[] }
  /** Decided by all of these: what they all agree to is granted. `clock`: whether the reply term runs. */
  | { kind: 'decided'; by: readonly Decider[]; clock: boolean }
  /** The departments negotiate; failing that the authority coordinates. */
  | { kind: 'negotiated' };

/** Who hears of an answer that did not come in time. */
export type Silence =
  /** The supervisor is told. */
  | { kind: 'supervisor' }
  /** The authority orders rectification within a term of its own; unremedied, the superior body is told. */
  | { kind: 'rectification' };

/** A kind of legal basis that carries something; a policy only of these levels, where the text says so. */
export type AcceptedBasis = { kind: LegalBasisKind; levels?: readonly PolicyLevel[] };

/** 不予共享 and the like: what a registration that withholds something must rest on; `reason`: and why, in words. */
export type BasisDuty = { accepted: readonly AcceptedBasis[]; for: readonly ShareType[]; reason?: true };

/** 拒绝: what whoever refuses must say. `basis`: one of the accepted kinds; `reasons`: in words. */
export type RefusalDuty =
  | { needs: 'reasons' }
  | { needs: 'basis'; accepted: readonly AcceptedBasis[] }
  | { needs: 'basis_or_reasons'; accepted: readonly AcceptedBasis[] };

/** Whose leave a further use of shared data needs; `forbidden`: nobody may give it. */
export type Leave = 'provider' | 'authority' | 'forbidden';

/** 再利用: passing shared data on to others, publishing them, and whether their source is named in use. */
export type OnwardDuty = { passOn: Leave; publish: Leave; citesSource: boolean };

/** How openness towards the public is said. */
export type OpennessScheme =
  /** Declared for the resource, in this profile's words; `sensitiveClosed`: privacy and commercial secrets are not opened. */
  | { kind: 'declared'; labels: Record<Openness, Text>; sensitiveClosed?: true }
  /** Said per item together with the share type, on one axis; the resource's follows from its items (DG-5). */
  | { kind: 'derived'; itemLabels: Record<ItemMode, Text>; resourceLabels: Record<DerivedOpenness, Text> };

/** 对外公开, 对内公开, 不公开 (DG-5): one choice that says both who in government and whether the public. */
export type ItemMode = 'public' | 'internal' | 'closed';
/** 全部对外公开, 全部对内公开, 不公开, 部分公开 (DG-5). */
export type DerivedOpenness = 'all_public' | 'all_internal' | 'closed' | 'partly';

/** Base libraries (基础信息资源) by their item in class 1, and what of them must be unconditional. */
export type BaseLibraryDuty = { libraries: readonly string[]; unconditional: 'whole' | 'base_items' | null };

/** How a registration becomes public. */
export type Publication =
  /** The department registers and reviews; then it is published. */
  | { by: 'department' }
  /** The same; the authority is told and does not block. */
  | { by: 'department'; filedWithAuthority: true }
  /** Examined by the authority's catalog side before it is published. */
  | { by: 'examiner' };

/** What a registration that withholds something still needs. */
export type NotSharedApproval = { signedByHead: boolean };

/** An item that a registration must hold; any of the alternatives will do. */
export type RequiredItem = { anyOf: readonly string[] };

/** `binding`: a registration without them is refused; otherwise it is pointed out. */
export type ItemDuty = { binding: boolean; bySubject: Partial<Record<SubjectKind, readonly RequiredItem[]>> };

/** Reports that are due, in words. */
export type Duty = { what: Text };

/** 内容核实: who deals with a doubt about contents, and which department checks them. */
export type ContentsCheck = {
  /** `responsible`: the department that the entry names as responsible for the data, the provider where it names none. */
  checks: 'provider' | 'responsible';
} & ContentsProcedure;
type ContentsProcedure =
  /** Whoever collects them checks and answers; `told`: who else hears of the doubt. */
  | { first: 'collector'; told: 'authority' | null }
  /** Both departments agree; failing that the authority settles it. */
  | { first: 'departments'; failing: 'authority' }
  /** The doubt goes to the authority, which settles it together with the collector. */
  | { first: 'authority' };

/** 地方规则: one regulation as typed data. A missing setting does not compile; a contradictory one does not start. */
export type PolicyProfile = {
  id: string;
  name: Text;
  /** The regulation's own title and document number, and the code its articles are cited with. */
  regulation: { title: string; number: string; code: string };
  /** Titles of those who act beside the departments. */
  titles: {
    /** Runs the directory, examines, coordinates: 主管部门. */
    authority: Text;
    /** Examines what is registered, where that is somebody else than the authority. */
    examiner: Text;
    /** Hears of what was not answered or not remedied. */
    supervisor: Text;
  };

  shareTypeLabels: Given<Record<ShareType, Text>>;
  opennessScheme: Setting<OpennessScheme>;

  route: Record<ShareType, Given<Route>>;
  /** Working days for the answer to a request. */
  replyTerm: Setting<number>;
  refusal: Given<RefusalDuty>;
  /** What the consumer may ask for after a refusal. */
  afterRefusal: Setting<'coordination' | 'negotiation'>;
  /** What happens when the term passed without an answer. */
  silence: Setting<Silence>;
  /** Deliveries that need the authority's consent, whatever the share type. */
  deliveryConsent: Setting<readonly Delivery[]>;
  /** Whether a request that fits a registered application scenario (应用场景) is granted directly. */
  scenarios: Setting<true>;
  /** Whether the provider of what is conditional declares what it may be used for. */
  permittedPurposes: Setting<true>;
  /** For sensitive items a confidentiality agreement (保密协议) comes before the grant's effect. */
  confidentialityAgreement: Setting<true>;
  /** 再利用: what the consumer may do with shared data beyond the purpose they were granted for. */
  onwardUse: Given<OnwardDuty>;

  notSharedBasis: Setting<BasisDuty>;
  /** Whether the authority approves what is not shared before it is published. */
  notSharedApproval: Setting<NotSharedApproval>;
  /** Whether the government at its level may declare a resource unconditional. */
  declaredFromAbove: Setting<true>;
  baseLibraries: Setting<BaseLibraryDuty>;
  publication: Given<Publication>;
  /** Nobody reviews what they wrote themselves. */
  separateReviewer: Given<true>;
  /** 一数一源: one datum has one source; who registers what another department publishes says how the two stand. */
  oneSource: Given<true>;
  /** Whether departments that collect together agree who does what (协同采集). */
  jointCollection: Setting<true>;
  /** Who compiles base and theme catalogs. */
  compilers: Setting<Text>;
  /** Who checks contents that are doubted or differ between departments, and who settles it (内容核实). */
  contentsDiffer: Given<ContentsCheck>;
  /** While contents are checked, matters of citizens and enterprises that prove their case go on. */
  casesGoOn: Given<true>;
  /** Items a registration holds, by what its records are about. */
  mandatoryItems: Setting<ItemDuty>;
  /** Metadata that the text asks for beyond the guide's. */
  requiredMetadata: Setting<readonly ('timeliness' | 'shareMethod' | 'useRequirements' | 'subject')[]>;
  /** 关联数据集: whether an entry names where its data are kept. Pointed out: the directory goes before the data. */
  linkedDataSet: Setting<true>;
  /** 记录形式: whether an entry says that it is kept digitally or on paper, which is to be digitised. Pointed out. */
  recordForm: Setting<true>;
  /** 保密审查: whether an entry says who reviewed it for secrecy, and when. Pointed out. */
  secrecyReview: Setting<true>;

  /** How soon the catalog follows a change of its basis; 0 working days is at once. */
  catalogUpdate: Setting<{ workingDays: number } | { words: Text }>;
  /** How often the whole catalog is gone through, in times a year. */
  fullReview: Setting<number>;
  /** Working days for telling the authority who is responsible now. */
  responsibleChange: Setting<number>;
  /** 责任人备案: the posts whose holders every department names to the authority. */
  filedPosts: Given<readonly ResponsiblePost[]>;
  /** How data are kept up to date, in words: the platform does not carry data yet. */
  dataUpdate: Setting<Text>;
  /** The lists that are compiled. */
  lists: Given<readonly Text[]>;
  /** Who orders rectification (整改). */
  rectification: Setting<Text>;
  reports: Setting<readonly Duty[]>;
};

export type SettingName = {
  [Name in keyof PolicyProfile]: PolicyProfile[Name] extends Setting<unknown> ? Name : never;
}[keyof PolicyProfile];
