import type { PolicyProfile } from '../../profile.ts';
import { house, notStated, stated, words } from '../../setting.ts';
import { any, houseCase, notInCities, oneSourceReading } from '../../shared.ts';
import { code } from './code.ts';

const organisation = (...number: string[]) => [
  any('机构名称'),
  any(...number),
  any('组织机构代码', '统一社会信用代码'),
  any('实施机关'),
  any('业务办理时间'),
];

/** 东莞市政务信息资源共享平台使用管理规定, 东府办〔2013〕118号. */
export const profile: PolicyProfile = {
  id: 'dongguan',
  name: words('东莞市', 'Dongguan'),
  regulation: { title: '东莞市政务信息资源共享平台使用管理规定', number: '东府办〔2013〕118号', code },
  titles: {
    authority: words('市电子政务办', 'Municipal E-Government Office'),
    examiner: words('市电子政务办', 'Municipal E-Government Office'),
    supervisor: words('市监察局', 'Municipal Supervision Bureau'),
  },
  departmentItem: '07',
  ...houseCase,
  ...notInCities,
  shareTypeLabels: stated(
    `${code}-5`,
    {
      unconditional: words('可共享', 'Shared'),
      conditional: words('部分公开', 'Partly open'),
      not_shared: words('不公开', 'Closed'),
    },
    '数据项分为对外公开、对内公开、不公开三种模式，由各机关自行确定。',
    'Items are open to the public, open within government, or closed; each department chooses for its own.',
    words(
      '“可共享”是本系统的叫法，对外公开和对内公开的都属此类：是否向社会公布另看公开模式。',
      '“Shared” is our word for what is open to the public or within government: whether the public gets it is said by its mode.',
    ),
  ),
  limitedScope: notStated,
  opennessScheme: stated(
    `${code}-5`,
    {
      kind: 'derived',
      itemLabels: {
        public: words('对外公开', 'Open to the public'),
        internal: words('对内公开', 'Open within government'),
        closed: words('不公开', 'Closed'),
      },
      resourceLabels: {
        all_public: words('全部对外公开', 'All open to the public'),
        all_internal: words('全部对内公开', 'All open within government'),
        closed: words('不公开', 'Closed'),
        partly: words('部分公开', 'Partly open'),
      },
    },
    '资源的公开状态由其各数据项的模式归纳得出。',
    'How open a resource is follows from the modes of its items.',
  ),
  route: {
    unconditional: stated(
      `${code}-7`,
      { kind: 'filed', with: 'authority' },
      '获取资源须向市电子政务办登记申请，公开范围内免费共享使用。',
      'Whoever obtains a resource registers the use with the e-government office; within its mode it is free of charge.',
      words(
        '公开范围内的登记申请即登记，不另审批。',
        'Within the mode of an item, registering is all: it needs no approval.',
      ),
    ),
    conditional: stated(
      `${code}-7`,
      { kind: 'filed', with: 'authority' },
      '按各数据项的公开模式登记使用。',
      'It is used as the modes of its items allow, once registered.',
      words(
        '“部分公开”只由各数据项归纳，本身不另设审批。',
        '“Partly open” only sums up the items; it needs no approval of its own.',
      ),
    ),
    not_shared: stated(
      `${code}-8`,
      { kind: 'decided', by: ['provider'], clock: false, except: 'secrets' },
      '因履职需要，有权申请由其他机关登记目录并提供内容；国家秘密和内部敏感信息除外。',
      'When a duty needs it a department may ask that others register and provide what they hold, state secrets and inner sensitive matters excepted.',
      words(
        '已登记而不公开的资源同样可以申请；由提供单位答复，涉密的据此说明理由。',
        'What is registered and closed may be asked for likewise; the provider answers, and gives secrecy as its reason where that is so.',
      ),
    ),
  },
  replyTerm: notStated,
  refusal: stated(
    `${code}-7`,
    { needs: 'reasons' },
    '不能提供，或不能按约定继续提供的，须将情况和理由报告市政府办公室。',
    'Whoever cannot provide something, or not go on as agreed, reports circumstances and reasons to the government office.',
    words(
      '不予提供、部分不予提供或收回的，随即报告市政府办公室，理由同时告知申请单位。',
      'What is refused, withheld or taken back is reported there with it, and whoever asked is told the reasons too.',
    ),
  ),
  afterRefusal: stated(
    `${code}-7`,
    'coordination',
    '不能提供的，市政府办公室可授权市电子政务办协商解决，重大事项报市委或市政府决定。',
    'The government office may mandate the e-government office to find a solution with both; major matters are decided by the city.',
    words(
      '条文没有申请单位提请协调的程序：由其向市电子政务办提出，协调不成的报市政府办公室。',
      'No article says how whoever asked takes it further: they turn to the e-government office, and what it cannot settle goes to the government office.',
    ),
  ),
  referral: stated(
    `${code}-7`,
    { to: words('市政府办公室', 'the Municipal Government Office'), mandate: true, whatIsOpen: false },
    '不能提供的报市政府办公室，其可授权市电子政务办协商解决，重大事项报市委、市政府决定。',
    'What cannot be provided is reported to the government office, which may mandate the e-government office; major matters are decided by the city.',
    words(
      '市委、市政府的决定由市政府办公室在平台上登记；其人员的账号设在市人民政府。',
      'What the city decides is recorded here by the government office, whose people have their accounts in the municipal government.',
    ),
  ),
  inability: stated(
    `${code}-7`,
    { to: 'superior' },
    '不能提供，或不能按约定继续提供的，将情况和理由报告市政府办公室。',
    'Whoever cannot provide, or not go on as agreed, reports circumstances and reasons to the government office.',
    words(
      '尚未答复的申请和已生效的授权，都由其授权协商或报请决定；已生效的授权在此之前仍然有效，同时告知使用部门和市电子政务办（第二十条）。不予登记的共享需求也报告。',
      'Of a request without an answer and of a grant in effect it gives a mandate or has it decided; the grant runs on until then, and the consumer and the e-government office are told as well (article 20). A demand that is declined is reported too.',
    ),
  ),
  silence: notStated,
  deliveryModes: stated(
    `${code}-16`,
    { modes: ['query', 'api', 'exchange'], others: false },
    '共享有数据查询、数据接口、数据交换三种模式。',
    'Data are shared in three modes: query, interface and exchange.',
    words('条文未列下载，故不能以下载方式申请。', 'Download is not among them, so it is not asked for.'),
  ),
  deliveryConsent: stated(
    `${code}-16`,
    ['exchange'],
    '采用数据交换模式须向市电子政务办申请，列明资源、方式、用途和依据，审核通过后由其配置。',
    'Exchange is asked of the e-government office, naming resource, method, use and basis; it examines and then sets it up.',
    words(
      '审核不通过的说明理由；这只是不给这种方式，不是拒绝共享。',
      'What is not found in order is told why: that withholds the way of delivery, and is no refusal to share.',
    ),
  ),
  scenarios: notStated,
  permittedPurposes: notStated,
  confidentialityAgreement: notStated,
  onwardUse: stated(
    `${code}-5, ${code}-17`,
    { passOn: 'forbidden', publish: 'provider', citesSource: true },
    '共享的信息只用于本单位履职并注明出处；其中对外公开的数据项，经提供单位同意方可向社会发布。',
    'Shared data serve the department’s own duties and their source is named; items open to the public are published only with the provider’s consent.',
    words('只限本单位履职，理解为不得提供给第三方。', 'For its own duties only is read as: not passed on to anybody.'),
  ),
  notSharedBasis: notStated,
  notSharedApproval: notStated,
  declaredFromAbove: notStated,
  baseLibraries: notStated,
  publication: stated(
    `${code}-10, ${code}-11`,
    { by: 'department' },
    '由各机关登记、审核并发布本单位目录。',
    'Each department registers, reviews and publishes its own entries.',
  ),
  separateReviewer: house(true, '登记人员不能审核自己登记的内容。', 'Nobody reviews what they registered themselves.'),
  oneSource: stated(
    `${code}-13`,
    true,
    '能通过共享取得的信息，原则上不再自行采集。',
    'What can be had by sharing is, as a rule, not collected again.',
    oneSourceReading,
  ),
  jointCollection: notStated,
  compilers: notStated,
  contentsDiffer: stated(
    `${code}-14, ${code}-18`,
    { checks: 'provider', first: 'authority' },
    '认为获取的信息有误的，报告市电子政务办，由其会同提供单位处理并反馈结果；提供单位按反馈意见查核完善。',
    'Errors in what was obtained are reported to the authority, which deals with them together with the provider and reports back; the provider checks on such feedback.',
    words(
      '“会同”解读为：提供单位与主管部门同时收到疑义，提供单位说明核对情况，结果由主管部门确定。',
      'Dealing with it together is read so: both receive the doubt at once, the provider says what its check found, the authority states the outcome.',
    ),
  ),
  casesGoOn: house(
    true,
    '核实期间不停办业务：办事人已有合法有效证明的，照常办理。',
    'Checking contents stops no case: whoever brings valid proof is served as usual.',
  ),
  mandatoryItems: stated(
    `${code}-6`,
    {
      binding: true,
      bySubject: {
        enterprise: organisation('工商企业注册号', '统一社会信用代码'),
        social_organisation: organisation('社会组织登记号', '统一社会信用代码'),
        public_institution: organisation('批准文号'),
        natural_person: [any('姓名'), any('身份证件类型'), any('身份证件号码'), any('实施机关'), any('业务办理时间')],
        licence: [any('发证机关'), any('发证时间'), any('有效期时间', '有效期')],
        other: [any('实施机关'), any('业务办理时间'), any('事项具体内容')],
      },
    },
    '按记载主体，信息项须含规定的基本元数据。',
    'By what the records are about, certain items must be there.',
    words(
      '2015年起颁发的统一社会信用代码视同组织机构代码，也视同工商企业注册号和社会组织登记号；共享的资源须列明信息项，不公开的可不列内容。',
      'The credit code, given since 2015, stands in for the organisation code and for the registration numbers of enterprises and social organisations. What is shared lists its items; what is closed may leave its contents out.',
    ),
  ),
  requiredMetadata: stated(
    `${code}-6, ${code}-10`,
    ['subject', 'shareMethod'],
    '目录须写明数据项格式、提供方式、公开范围和更新频率。',
    'An entry states item formats, method of delivery, openness and update cycle.',
  ),
  linkedDataSet: notStated,
  recordForm: notStated,
  secrecyReview: stated(
    `${code}-27`,
    true,
    '涉密信息未经审查上传的，责令改正。',
    'Whoever uploads what is secret without a review is ordered to put it right.',
    words(
      '目录写明谁在何时审查；缺少的，登记时只作提示，上传数据时不予接收。',
      'The entry says who reviewed it and when; a missing review is only pointed out when registering, and keeps data from being loaded.',
    ),
  ),
  catalogUpdate: stated(
    `${code}-27`,
    { words: words('及时', 'in time') },
    '不及时更新目录的责令改正。',
    'Whoever does not bring the catalog up to date in time is ordered to put it right.',
  ),
  fullReview: notStated,
  responsibleChange: notStated,
  filedPosts: stated(
    `${code}-23`,
    ['sharing'],
    '各单位须指定人员负责信息资源共享工作。',
    'Each department names somebody in charge of sharing.',
    words('指定的人员在平台上向市电子政务办备案。', 'Whoever is named is filed with the authority here.'),
  ),
  dataUpdate: stated(
    `${code}-14`,
    {
      how: words('实时，或按日、周、月', 'in real time, or daily, weekly or monthly'),
      atLatest: { daysOfQuarter: 10 },
      unchangedTo: 'supervisor',
      watchedBy: 'supervisor',
    },
    '能实时则实时，否则按日、周或月更新，最迟每季度首月前10日内更新；无变化须书面说明。',
    'In real time where possible, else daily, weekly or monthly, at the latest in the first 10 days of a quarter; no change is put in writing.',
    words(
      '无变化的说明经平台送市监察局；逾期未更新的也告知市监察局。',
      'What is said of no change reaches the supervision bureau through the platform; so does what is late.',
    ),
  ),
  demands: stated(
    `${code}-8, ${code}-16`,
    true,
    '履职需要的，可要求其他单位登记目录、提供内容（涉密和内部敏感信息除外）；由市电子政务办会同供需双方协商，同意的更新目录后共享。',
    'What a duty needs may be asked of others (secrets and sensitive internal matters excepted); the e-government office brings both sides together, and what is agreed goes into the directory.',
  ),
  lists: stated(
    `${code}-10`,
    [{ ...words('政务信息资源目录', 'directory of information resources'), holds: 'directory' }],
    '各机关逐条登记目录并在共享平台发布。',
    'Departments register entry by entry and publish on the platform.',
  ),
  rectification: stated(
    `${code}-27`,
    words('市电子政务办或相关监管部门', 'the e-government office or the regulator in charge'),
    '违反规定的由市电子政务办或相关监管部门责令改正。',
    'Breaches are ordered to be put right by the e-government office or the regulator.',
  ),
  reports: stated(
    `${code}-24`,
    [{ what: words('定期评估结果及改进意见', 'evaluation with what is to be improved') }],
    '市电子政务办定期评估并公布结果。',
    'The e-government office evaluates regularly and publishes the results.',
  ),
};
