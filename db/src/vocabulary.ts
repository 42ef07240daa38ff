/**
 * The words of OneSource, each in one place: the tuples feed the columns, the zod enums and the label maps.
 * Imports nothing. The 中文 terms are those of the regulations and of the national guide (政务信息资源目录编制指南).
 */

/** 角色: what a person may do, always tied to a department. */
export const departmentRoles = ['official', 'registrar', 'reviewer', 'admin'] as const;
/**
 * 主管部门经办, 目录审定员 (SH-17: where a second body examines), 督查员, 上级机关 (whoever is told or referred to): they act on
 * other departments' cases.
 */
export const districtRoles = ['operator', 'examiner', 'supervisor', 'superior'] as const;
/** 三员: platform posts that no one may combine (house, after GB/T 39477). */
export const platformRoles = ['sysadmin', 'secadmin', 'auditor'] as const;
export const roles = [...departmentRoles, ...districtRoles, ...platformRoles] as const;
export type Role = (typeof roles)[number];

/** What of an account is reset by administrators: its password, its second factor. */
/** How somebody showed who they are: to us, or to the office's unified identity authentication (统一身份认证). */
export const signInWays = ['password', 'sso'] as const;
export type SignInWay = (typeof signInWays)[number];

export const resetKinds = ['password', 'second_factor'] as const;
export type ResetKind = (typeof resetKinds)[number];

/** 单位类别 */
export const departmentKinds = [
  'government',
  'authority',
  'supervisor',
  'bureau',
  'development_zone',
  'subdistrict',
  'town',
  'public_institution',
  'data_centre',
  'social_organisation',
  'internal_unit',
] as const;
export type DepartmentKind = (typeof departmentKinds)[number];

/** 共享类型, from the widest to the strictest. */
export const shareTypes = ['unconditional', 'conditional', 'not_shared'] as const;
export type ShareType = (typeof shareTypes)[number];

/** 开放属性, from the widest to the strictest. */
export const opennesses = ['open', 'conditionally_open', 'not_open'] as const;
export type Openness = (typeof opennesses)[number];

/**
 * By which of two ways a text says how open something is: each item in one word with its share type (DG-5), or the resource
 * and each item apart.
 */
export const openingWays = ['of_items', 'declared'] as const;
export type OpeningWay = (typeof openingWays)[number];

/** How what is open to the public is had: at once, or by whoever asks and is let. */
export const openingStates = ['open', 'conditionally_open'] as const satisfies Openness[];
export type OpeningState = (typeof openingStates)[number];

/** Kinds of file in which open data are given out. */
export const downloadFormats = ['csv', 'xlsx'] as const;
export type DownloadFormat = (typeof downloadFormats)[number];

/** How the public takes rows that are open to everybody: as a file, by the interface for programs, or by looking at the first ones. */
export const openTakings = [...downloadFormats, 'interface', 'preview'] as const;
export type OpenTaking = (typeof openTakings)[number];
/** The same for whoever was let at what is open on conditions; programs take JSON. */
export const grantedFormats = [...downloadFormats, 'json'] as const;
export type GrantedFormat = (typeof grantedFormats)[number];

/** 开放申请: who asks for what is open on conditions: 个人, 企业, 其他组织. */
export const applicantKinds = ['person', 'enterprise', 'other'] as const;
export type ApplicantKind = (typeof applicantKinds)[number];
/** What a request of the public comes to; `expired`: its last day is over; `revoked`: taken back before it. */
export const openRequestStatuses = [
  'submitted',
  'granted',
  'refused',
  'withdrawn',
  'expired',
  'revoked',
  /** Closed long after its term, for nobody decided. */
  'unanswered',
] as const;
export type OpenRequestStatus = (typeof openRequestStatuses)[number];
/**
 * What whoever asked is written to about: to confirm, that it was received, what was answered, that it was
 * taken back, that nobody answered.
 */
export const openLetters = ['confirm', 'received', 'answered', 'revoked', 'unanswered'] as const;
export type OpenLetter = (typeof openLetters)[number];

/** 信息资源分类·类 */
export const resourceClasses = ['base', 'theme', 'department'] as const;
export type ResourceClass = (typeof resourceClasses)[number];

/** 更新周期 */
export const updateCycles = [
  'realtime',
  'daily',
  'weekly',
  'monthly',
  'quarterly',
  'half_yearly',
  'yearly',
  'irregular',
  'static',
] as const;
export type UpdateCycle = (typeof updateCycles)[number];

/** How the data of a resource stand by their term: nothing is due, kept up, due soon, late. */
export const dataStandings = ['late', 'soon', 'kept', 'unbound'] as const;
export type DataStanding = (typeof dataStandings)[number];
/** 心跳: how the programs that send a resource's data in are heard of: one is silent, one was never heard of, all are alive. */
export const sendingStates = ['silent', 'unheard', 'alive'] as const;
export type SendingState = (typeof sendingStates)[number];
/** In how many minutes such a program says again that it is at work. */
export const beatMinutes = [1, 5, 15, 60, 1440] as const;
export type BeatMinutes = (typeof beatMinutes)[number];
/** 红黄绿 (SH-24), and grey where nothing is due, the worst first; and why data are of a colour. */
export const freshnessColours = ['red', 'yellow', 'green', 'grey'] as const;
export type FreshnessColour = (typeof freshnessColours)[number];
export const freshnessReasons = {
  red: ['past_hours', 'past_quarter', 'past_cycle', 'past_agreed', 'silent'],
  yellow: ['put_off', 'due_soon', 'unheard'],
  green: ['within_term', 'within_agreed'],
  grey: ['no_term', 'agreed_without_term'],
} as const satisfies Record<FreshnessColour, readonly string[]>;
export type FreshnessReason = (typeof freshnessReasons)[FreshnessColour][number];
/** 商定更新周期: `replaced` by a later one, `ended` by either side before its day. */
export const agreementStatuses = ['asked', 'withdrawn', 'refused', 'agreed', 'replaced', 'ended'] as const;
export type AgreementStatus = (typeof agreementStatuses)[number];

/** 信息项数据类型, the guide's letters: 字符 数值 货币 日期 日期时间 逻辑 备注 通用 双精度 整型 浮点. */
export const dataTypes = ['C', 'N', 'Y', 'D', 'T', 'L', 'M', 'G', 'B', 'I', 'F'] as const;
export type DataType = (typeof dataTypes)[number];

/** 敏感级别; `high` is personal privacy or commercial secret (PD-35). */
/** 数据级别 (GB/T 43697), from the highest. */
export const dataLevels = ['core', 'important', 'general'] as const;
export type DataLevel = (typeof dataLevels)[number];

export const sensitivities = ['low', 'medium', 'high'] as const;
export type Sensitivity = (typeof sensitivities)[number];

/** 信息资源格式分类 */
export const formatCategories = [
  'document',
  'spreadsheet',
  'database',
  'image',
  'media',
  'self_describing',
  'service',
] as const;
export type FormatCategory = (typeof formatCategories)[number];

/** 依据种类 */
export const legalBasisKinds = [
  'law',
  'administrative_regulation',
  'state_council_decision',
  'local_regulation',
  'rule',
  'policy',
] as const;
export type LegalBasisKind = (typeof legalBasisKinds)[number];
/** 政策层级 */
export const policyLevels = ['central', 'provincial', 'municipal'] as const;
export type PolicyLevel = (typeof policyLevels)[number];

/** 记载主体; `licence` is taken for a licence of whom nobody has said whose it is. */
export const subjectKinds = [
  'natural_person',
  'enterprise',
  'social_organisation',
  'public_institution',
  'licence',
  'other',
] as const;
export type SubjectKind = (typeof subjectKinds)[number];

/** 使用用途: 行政依据, 工作参考, 数据校核, 业务协同, 其他 */
export const purposes = ['administrative_basis', 'reference', 'verification', 'collaboration', 'other'] as const;
export type Purpose = (typeof purposes)[number];

/** 提供部门的问题: how one is answered: 文字, 单选, 数字, 附件. */
export const questionKinds = ['text', 'choice', 'number', 'file'] as const;
export type QuestionKind = (typeof questionKinds)[number];

/** 提供方式: 查询, 接口, 交换, 下载 */
export const deliveries = ['query', 'api', 'exchange', 'download'] as const;
export type Delivery = (typeof deliveries)[number];

/** 拒绝理由 */
export const refusalCodes = [
  'law_forbids',
  'not_held',
  'conditions_not_met',
  'purpose_not_justified',
  'other',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

/** 版本状态 */
export const revisionStatuses = [
  'draft',
  'submitted',
  'returned',
  'examining',
  'published',
  'superseded',
  'discarded',
  'retired',
] as const;
export type RevisionStatus = (typeof revisionStatuses)[number];
/** A revision somebody is still working on; at most one per resource. */
export const workingStatuses = ['draft', 'submitted', 'returned', 'examining'] as const satisfies RevisionStatus[];

/** What an import made of a line: a registration, or a draft of one that was there. */
export const batchOutcomes = ['created', 'changed'] as const;
/** Of an entry that goes on with its batch (批次): before the reviewer, or back with the registrar, as it was or mended. */
export const batchPlaces = ['in_review', 'sent_back', 'mended'] as const;
/** How the entries of a batch stand, by what is shown of it: these, not handed in yet, and what went on from there. */
export const batchStandings = ['draft', 'in_review', 'sent_back', 'mended', 'gone_on'] as const;
export type BatchStanding = (typeof batchStandings)[number];

/** 导入状态; `failed` is a file that could not be read, `interrupted` one whose process ended. */
export const importStatuses = ['running', 'done', 'failed', 'interrupted'] as const;

/** 申请状态 */
export const requestStatuses = [
  'submitted',
  'supplement_wanted',
  'negotiating',
  'coordinating',
  'referred',
  'granted',
  'suspended',
  'refused',
  'withdrawn',
  'expired',
  'revoked',
  'disposed',
] as const;
export type RequestStatus = (typeof requestStatuses)[number];

/** Who watches over answers in time and may write to whoever owes one: 督查部门, 主管部门. */
export const overseers = ['supervisor', 'authority'] as const;
export type Overseer = (typeof overseers)[number];

/** 交付: what follows a grant until the consumer has what was granted. */
export const deliveryStatuses = ['awaited', 'signed_for', 'planned', 'provided', 'accepted', 'disputed'] as const;
export type DeliveryStatus = (typeof deliveryStatuses)[number];
/** 未交付: what the provider still owes. */
export const undelivered = ['awaited', 'signed_for', 'planned', 'disputed'] as const satisfies DeliveryStatus[];

/**
 * 统计: what of a request is counted. `received`: filed; `decided` by somebody, not by the platform alone; `overdue`: not
 * answered by its last day; `withheld`: refused, in whole or in part; `delivered`: provided.
 */
export const figureKinds = ['received', 'decided', 'overdue', 'withheld', 'delivered'] as const;
export type FigureKind = (typeof figureKinds)[number];

/** 常用语 of a department: what answers are made of; 常用事项 and 使用系统: what its requests serve, and where the data are used. */
export const phraseKinds = ['answer', 'matter', 'system'] as const;
export type PhraseKind = (typeof phraseKinds)[number];

/** Forms that are kept while they are filled in. */
export const draftForms = [
  'request',
  'demand',
  'doubt',
  'occasion',
  'scenario',
  'filing',
  'pool',
  'person',
  // What is said in a dialog about a case: its subject is the case and the step
  'request_step',
  'doubt_step',
  'demand_step',
  'occasion_step',
  'open_request_step',
  'opinion_step',
  'registration_step',
] as const;
export type DraftForm = (typeof draftForms)[number];

/** 数据报送: all there is, what came or changed, a note that nothing did (零变更). */
export const loadModes = ['full', 'upsert', 'unchanged'] as const;
export type LoadMode = (typeof loadModes)[number];
/**
 * What became of a load. `staging`: at work; `visible`: its rows are those to be seen; `replaced` by a later one; `reverted`;
 * `refused`: nothing of it was in order; `failed`: the file could not be read to its end; `cut`: its process ended; `noted`.
 */
export const loadStatuses = [
  'staging',
  'visible',
  'replaced',
  'reverted',
  'refused',
  'failed',
  'cut',
  'noted',
] as const;
export type LoadStatus = (typeof loadStatuses)[number];
/** 数据质量: 完整, 规范, 唯一, 准确, 一致, 及时. What is counted beside them (统计) is no judgement. */
export const qualityDimensions = ['complete', 'standard', 'unique', 'accurate', 'consistent', 'timely'] as const;
export type QualityDimension = (typeof qualityDimensions)[number];
/** The columns of the grid: those, and 统计, which is how much of all places for a value has one. */
export const gridDimensions = [...qualityDimensions, 'statistics'] as const;
export type GridDimension = (typeof gridDimensions)[number];
/** What is asked of the values of an item (质量规则). */
export const qualityRuleKinds = [
  'required',
  'format',
  'pattern',
  'codes',
  'length',
  'unique',
  'range',
  'order',
  'matches_id',
  'recent',
] as const;
export type QualityRuleKind = (typeof qualityRuleKinds)[number];
/** Forms of a value that everybody knows; the first two carry a check of their own. */
export const valueFormats = [
  'id_number',
  'credit_code',
  'mobile',
  'phone',
  'postcode',
  'email',
  'region',
  'estate_unit',
  'day',
  'number',
] as const;
export type ValueFormat = (typeof valueFormats)[number];
/** What a 公民身份号码 tells of whose it is. */
export const idNumberParts = ['birth', 'sex'] as const;
export type IdNumberPart = (typeof idNumberParts)[number];
/** Identifiers that mean the same to every department, by which rows of different sources are brought together. */
export const sharedIdentifiers = ['id_number', 'credit_code', 'estate_unit', 'region', 'address', 'licence'] as const;
export type SharedIdentifier = (typeof sharedIdentifiers)[number];
/** Those that tell one person, body or piece of land from all others, so that two sources speak of the same (多元校核). */
export const comparedIdentifiers = [
  'id_number',
  'credit_code',
  'estate_unit',
] as const satisfies readonly SharedIdentifier[];
export type ComparedIdentifier = (typeof comparedIdentifiers)[number];
/** As what two values are compared. */
export const comparedAs = ['text', 'number', 'day', 'sex'] as const;
export type ComparedAs = (typeof comparedAs)[number];
/** The two sources of a comparison, in the order of their ids. */
export const comparedSides = ['one', 'other'] as const;
export type ComparedSide = (typeof comparedSides)[number];
/** 基础库, 主题库 (SH-23, KF-8) */
export const poolKinds = ['base', 'theme'] as const;
export type PoolKind = (typeof poolKinds)[number];

/** 查询, 核验, 下载: how a grant was used; 令牌: what a program asks for first. */
export const useKinds = ['query', 'verify', 'download', 'token'] as const;
export type UseKind = (typeof useKinds)[number];

/** 数据中断 (DG-20): to come, going on, past its last day and not ended, over. */
export const outageStates = ['planned', 'running', 'overdue', 'ended'] as const;
export type OutageState = (typeof outageStates)[number];

/** 待办种类 */
export const taskKinds = [
  'review_revision',
  'examine_revision',
  'review_retirement',
  'examine_retirement',
  'correct_revision',
  'review_batch',
  'correct_batch',
  'update_catalog',
  'grant_affected',
  'decide_request',
  'supplement_request',
  'negotiate_request',
  'coordinate_request',
  'state_view',
  'decide_referral',
  'sign_agreement',
  'answer_overdue',
  'order_rectification',
  'answer_supervision',
  'request_urged',
  'minutes_taken',
  'supervision_answered',
  'rectification_ordered',
  'rectification_lifted',
  'answered_late',
  'delivered_late',
  'answer_extension',
  'answer_consent',
  'request_decided',
  'request_news',
  'request_referred',
  'term_extended',
  'extension_refused',
  'inability_reported',
  'deliver_data',
  'accept_delivery',
  'delivery_overdue',
  'review_suspension',
  'put_right',
  'check_remedy',
  'state_use',
  'raise_quota',
  'dispose_data',
  'grant_suspended',
  'grant_resumed',
  'misuse_unremedied',
  'end_filed',
  'reexamine_basis',
  'file_responsible',
  'filing_changed',
  'entries_filed',
  'uses_registered',
  'catalog_updated',
  'update_data',
  'mend_data',
  'agree_cycle',
  'mend_sending',
  'sending_silent',
  'data_late',
  'cycle_answered',
  'data_unchanged',
  'outage_announced',
  'outage_ended',
  'outage_overdue',
  'update_term_answered',
  'source_named',
  'registration_urged',
  'retirement_declined',
  'retirement_agreed',
  'retirement_recalled',
  'check_contents',
  'agree_contents',
  'settle_contents',
  'contents_doubted',
  'contents_transferred',
  'contents_checked',
  'contents_urged',
  'contents_rated',
  'route_demand',
  'answer_demand',
  'demand_answered',
  'demand_news',
  'give_opinion',
  'opinion_given',
  'opinion_over',
  'decide_open_request',
  'load_calendar',
  'confirm_reset',
  'account_reset',
  'own_account_reset',
  'accounts_dormant',
  'nobody_left',
  'tick_broken',
] as const;
export type TaskKind = (typeof taskKinds)[number];

/** What goes through the office step by step: 资源申请, 内容核实, 责任人备案, 目录登记, 更新事项, 共享需求, 征求意见, 开放申请. */
export const caseKinds = [
  'request',
  'discrepancy',
  'filing',
  'registration',
  'occasion',
  'demand',
  'opinion',
  'open_request',
] as const;
export type CaseKind = (typeof caseKinds)[number];

/** 更新事项: the basis changed, the duties changed, something else did. */
export const occasionCauses = ['law', 'duty', 'other'] as const;
export type OccasionCause = (typeof occasionCauses)[number];
/**
 * 更新事项: `handed_in` is with whoever examines; `updated`: the entry was published anew, or is no more; `unchanged`: nothing
 * has to change.
 */
export const occasionStatuses = ['open', 'handed_in', 'updated', 'unchanged'] as const;
export type OccasionStatus = (typeof occasionStatuses)[number];

/** The two departments of a doubt: whoever reported it, and whoever answers for the data. */
export const doubtSides = ['reporter', 'collector'] as const;
export type DoubtSide = (typeof doubtSides)[number];
/** 已更正, 核实无误: what checking contents can come to. */
export const doubtOutcomes = ['corrected', 'upheld'] as const;
export type DoubtOutcome = (typeof doubtOutcomes)[number];
/** 评价: how whoever doubted finds the answer. */
export const doubtRatings = ['settled', 'unsettled'] as const;
export type DoubtRating = (typeof doubtRatings)[number];

/** 通知: kinds of task that only tell something; reading them is all there is to do. */
export const noticeKinds = [
  'grant_affected',
  'request_decided',
  'request_news',
  'answered_late',
  'delivered_late',
  'request_referred',
  'request_urged',
  'minutes_taken',
  'supervision_answered',
  'rectification_ordered',
  'rectification_lifted',
  'term_extended',
  'extension_refused',
  'inability_reported',
  'grant_suspended',
  'grant_resumed',
  'misuse_unremedied',
  'end_filed',
  'contents_doubted',
  'contents_transferred',
  'contents_checked',
  'contents_urged',
  'contents_rated',
  'filing_changed',
  'entries_filed',
  'uses_registered',
  'sending_silent',
  'data_late',
  'cycle_answered',
  'data_unchanged',
  'outage_announced',
  'outage_ended',
  'outage_overdue',
  'catalog_updated',
  'update_term_answered',
  'source_named',
  'registration_urged',
  'retirement_declined',
  'retirement_agreed',
  'retirement_recalled',
  'demand_answered',
  'demand_news',
  'opinion_given',
  'opinion_over',
  'account_reset',
  'own_account_reset',
  'accounts_dormant',
  'nobody_left',
  'tick_broken',
] as const satisfies readonly TaskKind[];
export type NoticeKind = (typeof noticeKinds)[number];
/** What concerns one's own account or another's: to be read for itself, or a stranger's doing passes with the rest. */
export const accountNotices = ['account_reset', 'own_account_reset'] as const satisfies readonly NoticeKind[];
/** What earlier versions told: it comes no more, and what is unread of it is still read. */
export const formerNotices = ['request_referred'] as const satisfies readonly NoticeKind[];
/** Kinds of task that are work: done by doing it, not by reading. */
export type WorkKind = Exclude<TaskKind, NoticeKind>;

/** 征求意见: what a second opinion may be asked about. */
export const opinionSubjects = ['request', 'resource'] as const satisfies readonly SubjectType[];
export type OpinionSubject = (typeof opinionSubjects)[number];
/** `needless`: what it was asked about was decided without it; `lapsed`: whoever was asked is not there any more. */
export const opinionStatuses = ['asked', 'answered', 'withdrawn', 'needless', 'lapsed'] as const;
export type OpinionStatus = (typeof opinionStatuses)[number];
/** 赞成, 不赞成, 不作倾向性意见 */
export const advices = ['for', 'against', 'none'] as const;
export type Advice = (typeof advices)[number];

/** How somebody hears by mail: of each thing at once, once a day of all together, not at all. */
export const mailModes = ['now', 'digest', 'off'] as const;
export type MailMode = (typeof mailModes)[number];

/** What an event, a task or an audit entry is about. */
export const subjectTypes = [
  'resource',
  'request',
  'department',
  'user',
  'session',
  'scenario',
  'attachment',
  'discrepancy',
  'calendar',
  'audit',
  'backup',
  'register',
  'accounts',
  'push',
  'occasion',
  'batch',
  'dataset',
  'demand',
  'opinion',
  'open_request',
  'profile',
  'breakdown',
  'pool',
] as const;
export type SubjectType = (typeof subjectTypes)[number];

/** 关注: what may be followed. */
export const followedTypes = ['resource', 'request', 'discrepancy', 'demand'] as const satisfies SubjectType[];
export type FollowedType = (typeof followedTypes)[number];
/**
 * What happens to something that is followed: a revision published, its end announced, called off or come; data loaded; a step
 * of a case.
 */
export const changeKinds = ['published', 'ending', 'stays', 'retired', 'loaded', 'progress'] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** What came of what the audit log tells: done, or refused. */
export const auditResults = ['done', 'refused'] as const;
export type AuditResult = (typeof auditResults)[number];

/** By which the lines of the audit log are chained; SM3 (GB/T 32905) where a city must. */
export const auditHashes = ['sha256', 'sm3'] as const;
export type AuditHash = (typeof auditHashes)[number];

/** 记录形式: kept digitally, on paper, or both (SQ-16). */
export const recordForms = ['digital', 'paper', 'both'] as const;
export type RecordForm = (typeof recordForms)[number];

/** 一数一源: how a registrar answers for an item that another department publishes already (house). */
export const sourceKinds = ['cited', 'authoritative', 'justified'] as const;
export type SourceKind = (typeof sourceKinds)[number];

/** 内容核实: doubts about contents, from their report to what came of them (PD-4, KF-18, SQ-15, SQ-22). */
export const discrepancyStatuses = [
  'reported',
  'negotiating',
  'coordinating',
  'corrected',
  'upheld',
  'withdrawn',
] as const;
export type DiscrepancyStatus = (typeof discrepancyStatuses)[number];

/** 共享需求 (DG-8, DG-16, SH-26): `filed` is before the authority, `routed` with the department in charge; `met`: to be had by now. */
export const demandStatuses = ['filed', 'routed', 'met', 'declined', 'withdrawn'] as const;
export type DemandStatus = (typeof demandStatuses)[number];

/**
 * 主要负责人 (SQ-24, KF-27), 分管领导, 信息共享责任人, 技术实施责任人, 数据资源管理员 (PD-5, PD-36), 保密审查和风险防范专人 (SQ-28):
 * filed with the authority.
 */
export const responsiblePosts = ['head', 'leader', 'sharing', 'technical', 'data_admin', 'secrecy'] as const;
export type ResponsiblePost = (typeof responsiblePosts)[number];

/** Kinds of file that may be attached, by their media type. */
export const attachmentTypes = ['application/pdf', 'image/png', 'image/jpeg'] as const;
export type AttachmentType = (typeof attachmentTypes)[number];

/** 资源来源: `regulation` = listed by the regulation in force, `demo` = written for the demonstration. */
export const origins = ['registered', 'regulation', 'demo'] as const;
export type Origin = (typeof origins)[number];

/** How near the last day of work is: past, by the next working day, by the third (rule 13). */
export const urgencies = ['late', 'soon', 'near'] as const;

/** Orders that lists come in, `-` is falling: by name, by the day of the last step. */
export const registrationSorts = ['name', '-name', 'since', '-since'] as const;

export const peopleSorts = [
  'name',
  '-name',
  'account',
  '-account',
  'department',
  '-department',
  'lastSignIn',
  '-lastSignIn',
] as const;

/** By the resource's name, the day of filing, the last day for the answer. */
export const requestSorts = ['resource', '-resource', 'filedAt', '-filedAt', 'due', '-due'] as const;

/** By the day it was reported, the last day for the answer. */
export const discrepancySorts = ['reportedAt', '-reportedAt', 'due', '-due'] as const;

/** By the day it was filed, the day by which it is needed, the last day for the answer. */
export const demandSorts = ['filedAt', '-filedAt', 'neededBy', '-neededBy', 'due', '-due'] as const;

/** By the day it came; of itself an inbox comes by its last day. */
/** 认领: work that is taken by the reader, by somebody else, or by nobody. */
export const claimStates = ['mine', 'others', 'free'] as const;
export const taskSorts = ['createdAt', '-createdAt'] as const;

/** What of a file that holds a list is not read. */
export const notReadKinds = [
  'unknown_column',
  'no_heading',
  'further_sheet',
  'hidden_sheet',
  'unknown_member',
  'more',
] as const;
/**
 * A part of a file that is not read. `sheet` is its name, null for a text; `column` its letters where it is about one;
 * `value` the heading or the member's name, or what stands in the first cell below none; of `more`, how many parts there are
 * beyond those that are listed.
 */
export type NotRead = {
  what: (typeof notReadKinds)[number];
  sheet: string | null;
  column: string | null;
  value: string;
};
