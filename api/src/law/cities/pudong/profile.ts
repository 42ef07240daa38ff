import { usualClauses } from '../../agreement.ts';
import type { PolicyProfile } from '../../profile.ts';
import { house, notStated, stated, words } from '../../setting.ts';
import {
  fromTheRequest,
  houseCase,
  houseOpenness,
  identityItems,
  notInCities,
  oneSourceReading,
} from '../../shared.ts';
import { code } from './code.ts';

/** 浦东新区政务信息资源共享实施细则（试行）, 浦府办〔2017〕38号. */
export const profile: PolicyProfile = {
  id: 'pudong',
  name: words('浦东新区', 'Pudong New Area'),
  regulation: { title: '浦东新区政务信息资源共享实施细则（试行）', number: '浦府办〔2017〕38号', code },
  titles: {
    authority: words('区CIO办公室', 'District CIO Office'),
    examiner: words('区CIO办公室', 'District CIO Office'),
    supervisor: words('区督查部门', 'District Supervision Office'),
  },
  departmentItem: '07',
  ...houseCase,
  ...notInCities,
  shareTypeLabels: stated(
    `${code}-6`,
    {
      unconditional: words('主动共享', 'Shared proactively'),
      conditional: words('协议共享', 'Shared by agreement'),
      not_shared: words('不予共享', 'Not shared'),
    },
    '能给所有部门用的为主动共享；只能给部分部门或只能给一部分内容的为协议共享；不宜提供的为不予共享。',
    'What every department may use is shared proactively; what only some may use, or only in part, by agreement; what is unfit to pass on is not shared.',
  ),
  limitedScope: stated(
    `${code}-6`,
    true,
    '只能给相关部门用的资源属于协议共享。',
    'What only the departments concerned may use is shared by agreement.',
  ),
  opennessScheme: houseOpenness,
  route: {
    unconditional: stated(
      `${code}-33`,
      { kind: 'filed' },
      '主动共享类资源备案后即可获取，无需审批。',
      'A resource shared proactively is obtained at once after filing; nobody has to approve.',
    ),
    conditional: stated(
      `${code}-33`,
      { kind: 'decided', by: ['provider'], clock: true },
      '申请协议共享类资源，逐项列出所需资源的名称，由提供部门审核。',
      'Whoever needs resources shared by agreement lists their names one by one, and the provider decides.',
      words('所需信息项一并列明，以便逐项审核。', 'The items needed are listed too, so that each can be decided.'),
    ),
    not_shared: stated(
      `${code}-33`,
      { kind: 'negotiated' },
      '不予共享类资源确因履职需要的，先由供需双方协商，协商不成由区CIO办公室协调。',
      'What is not shared but needed for a duty is negotiated between both departments first; failing that the District CIO Office coordinates.',
    ),
  },
  replyTerm: stated(
    `${code}-33`,
    10,
    '提供部门在10个工作日内答复。',
    'The provider answers within 10 working days.',
    fromTheRequest,
  ),
  refusal: stated(`${code}-33`, { needs: 'reasons' }, '审核不通过须说明理由。', 'A refusal states its reasons.'),
  afterRefusal: stated(
    `${code}-33`,
    'organised_negotiation',
    '被拒绝后仍确需使用的，由区CIO办公室组织供需双方协商。',
    'Whoever still needs it after a refusal asks the District CIO Office to bring both sides together.',
    words(
      '“组织协商”解读为召集双方，不代为决定：同意的由提供部门登记后提供，未达成的由区CIO办公室记录；只组织一次。',
      'Organising is read as bringing both together, not as deciding: what the provider agrees to it records itself, and it is granted; that it came to nothing the office records. It is done once.',
    ),
  ),
  silence: stated(
    `${code}-33`,
    { kind: 'supervisor' },
    '提供部门逾期未答复的，报区督查部门。',
    'When the provider has not answered in time, the District Supervision Office is told.',
  ),
  deliveryModes: notStated,
  deliveryConsent: notStated,
  scenarios: notStated,
  permittedPurposes: notStated,
  confidentialityAgreement: stated(
    `${code}-35`,
    { clauses: usualClauses },
    '涉及商业秘密或个人隐私的，供需双方须先签订保密协议。',
    'For commercial secrets and personal privacy both sides first sign a confidentiality agreement.',
    words(
      '敏感级别为“高”的信息项即属商业秘密、个人隐私；协议文本为本平台所拟。',
      'Items of high sensitivity are taken for privacy and commercial secrets; the wording of the agreement is ours.',
    ),
  ),
  onwardUse: stated(
    `${code}-4, ${code}-37`,
    { passOn: 'authority', publish: 'authority', citesSource: false },
    '共享的资源只为履职依规使用，不得牟利；未经区CIO办公室审议，不得公布，也不得提供给他人。',
    'Shared data may be used only for official duties and never for profit; without the leave of the CIO office they are neither published nor given to others.',
    words(
      '审议限于数据开放和应用，由使用部门逐次申请；提供部门的同意不能代替。',
      'The office gives leave for opening and application, each time it is asked; the provider’s consent does not stand in for it.',
    ),
  ),
  notSharedBasis: stated(
    `${code}-7, ${code}-27`,
    {
      accepted: [
        { kind: 'law' },
        { kind: 'administrative_regulation' },
        { kind: 'local_regulation' },
        { kind: 'rule' },
        { kind: 'policy', levels: ['central', 'provincial', 'municipal'] },
      ],
      for: ['not_shared'],
    },
    '列为不予共享须有法律、法规、规章或国家、上海市政策作依据。',
    'What is not shared needs a basis in law, regulation, rule, or in state or municipal policy.',
    words('两条所列依据不尽相同，合并采用。', 'The two articles list different bases: either list will do.'),
  ),
  notSharedApproval: stated(
    `${code}-27`,
    { signedByHead: false },
    '不予共享的资源须提交区CIO办公室审定。',
    'What is not shared is submitted to the District CIO Office for examination.',
  ),
  declaredFromAbove: notStated,
  baseLibraries: stated(
    `${code}-7`,
    { libraries: ['01', '02', '03', '05'], unconditional: 'whole' },
    '人口、法人单位、自然资源和空间地理、电子证照等基础信息资源必须主动共享。',
    'Base information on population, legal entities, natural resources and geography, and electronic licences must be shared proactively.',
    words(
      '条文先列基础信息项、再说“该类信息资源”，按整个资源主动共享理解。',
      'The article lists base items and then speaks of resources of that kind: read as the whole resource.',
    ),
  ),
  publication: stated(
    `${code}-27, ${code}-31`,
    { by: 'department' },
    '由各单位自行登记、审核并发布。',
    'Each department registers, reviews and publishes its own entries.',
  ),
  separateReviewer: house(true, '登记人员不能审核自己登记的内容。', 'Nobody reviews what they registered themselves.'),
  oneSource: stated(
    `${code}-4`,
    true,
    '一个数据一个来源、多方核对：由责任采集部门采集、核准和更新，其他部门取用，不再重复采集。',
    'One datum has one source and several sides check it: whoever is responsible collects, verifies and updates, others use it and do not collect it again.',
    oneSourceReading,
  ),
  jointCollection: notStated,
  compilers: stated(
    `${code}-7`,
    words('牵头部门', 'the lead department'),
    '基础和主题信息资源目录由牵头部门编制维护。',
    'Catalogs of base and theme information are compiled and kept by the lead department.',
  ),
  contentsDiffer: stated(
    `${code}-4`,
    { checks: 'responsible', first: 'collector', told: null },
    '其他单位掌握的信息与责任采集部门的记载不一致时，由责任采集部门核准并更新。',
    'Where what others hold differs from the record of the responsible collector, the collector verifies and updates it.',
    words(
      '“责任采集部门”解读为：条目列明责任部门的为该部门，未列明的为提供部门。',
      'The responsible collector is read as the responsible department that the entry names, or the provider where it names none.',
    ),
  ),
  casesGoOn: house(
    true,
    '核实期间不停办业务：办事人已有合法有效证明的，照常办理。',
    'Checking contents stops no case: whoever brings valid proof is served as usual.',
  ),
  mandatoryItems: stated(
    `${code} ch. 2, ${code} ch. 3`,
    { binding: false, bySubject: identityItems },
    '自然人信息须带姓名、证件类型和号码，法人信息须带统一社会信用代码或企业注册码，以便比对。',
    'Records of persons carry name, document type and number, records of organisations their credit code or registration number, so that they can be matched.',
    words('缺少的只作提示，不影响提交。', 'A missing one is only pointed out.'),
  ),
  requiredMetadata: stated(
    `${code}-27`,
    ['shareMethod'],
    '共享目录标明信息名称、数据格式、提供方式、共享类型、提供单位和更新时限等。',
    'The directory states name, format, method of delivery, share type, provider and update term.',
    words(
      '目录由各单位的登记汇成，登记时即须写明；更新时限即更新周期。',
      'As the directory is made of the entries, an entry states it when it is registered; the term is the update cycle.',
    ),
  ),
  linkedDataSet: stated(
    `${code}-31`,
    true,
    '资源登记时关联数据集，之后编目发布。',
    'In registration the data set is linked before the entry is compiled and published.',
    words(
      '目录先于数据，缺少的只作提示。',
      'As the directory goes before the data, a missing one is only pointed out.',
    ),
  ),
  recordForm: notStated,
  secrecyReview: notStated,
  catalogUpdate: stated(
    `${code}-28`,
    { workingDays: 7, told: true },
    '共享要素变化后7个工作日内更新目录并告知区CIO办公室。',
    'Within 7 working days of a change the entry is updated and the District CIO Office told.',
  ),
  fullReview: notStated,
  responsibleChange: stated(
    `${code}-29`,
    5,
    '相关负责人变更后5个工作日内书面告知区CIO办公室。',
    'A change of responsible people is reported in writing within 5 working days.',
  ),
  filedPosts: stated(
    `${code}-5, ${code}-36`,
    ['leader', 'sharing', 'technical', 'data_admin'],
    '分管领导、信息共享责任人、技术实施责任人和数据资源管理员都须报区CIO办公室备案。',
    'The leader in charge, those responsible for sharing and for technical matters, and the data administrator are filed with the District CIO Office.',
  ),
  dataUpdate: stated(
    `${code}-34`,
    {
      how: words('每24小时；审批类实时', 'every 24 hours; approvals in real time'),
      atLatest: { hours: 24 },
      agreedWith: 'authority',
      watchedBy: 'operator',
    },
    '共享信息每24小时更新一次，审批类实时更新，无变化也须推送零更新；特殊情况与区CIO办公室商定频率。',
    'Shared information is updated every 24 hours, approvals in real time; no change is pushed as such. In special cases another frequency is agreed with the CIO office.',
    words(
      '报送到平台的数据，实时更新按每24小时核对；逾期的告知区CIO办公室。',
      'For data that are loaded, real time is held to within 24 hours; what is late is told to the CIO office.',
    ),
  ),
  lists: stated(
    `${code}-27`,
    [{ ...words('共享目录', 'sharing directory'), holds: 'shared' }],
    '区CIO办公室组织编制全区共享目录。',
    'The District CIO Office compiles the sharing directory of the district.',
  ),
  rectification: notStated,
  reports: stated(
    `${code}-39, ${code}-40`,
    [
      { what: words('阶段性提供与使用情况', 'provision and use, from time to time') },
      { what: words('年度共享与应用成效', 'results of the year') },
      { what: words('绩效评价指标', 'indicators of performance') },
    ],
    '各单位定期提交阶段情况、每年提交成效；区CIO办公室按指标评价。',
    'Departments report on stages and once a year on results; the CIO office evaluates by indicators.',
  ),
};
