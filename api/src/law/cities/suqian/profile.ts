import type { PolicyProfile } from '../../profile.ts';
import { house, notStated, stated, words } from '../../setting.ts';
import { houseCase, identifying, notInCities, oneSourceReading } from '../../shared.ts';
import { code } from './code.ts';

/** 宿迁市政务信息资源共享管理暂行办法, 宿政办发〔2018〕88号. */
export const profile: PolicyProfile = {
  id: 'suqian',
  name: words('宿迁市', 'Suqian'),
  regulation: { title: '宿迁市政务信息资源共享管理暂行办法', number: '宿政办发〔2018〕88号', code },
  titles: {
    authority: words('市电子政务办', 'Municipal E-Government Office'),
    examiner: words('市电子政务办', 'Municipal E-Government Office'),
    supervisor: words('市政务信息系统整合共享工作领导小组', 'Leading Group for Integration and Sharing'),
  },
  departmentItem: '07',
  ...houseCase,
  ...notInCities,
  shareTypeLabels: stated(
    `${code}-9`,
    {
      unconditional: words('无条件共享', 'Shared unconditionally'),
      conditional: words('有条件共享', 'Shared on conditions'),
      not_shared: words('不予共享', 'Not shared'),
    },
    '政务信息资源分为无条件共享、有条件共享和不予共享三类。',
    'Resources are shared unconditionally, on conditions, or not shared.',
  ),
  limitedScope: stated(
    `${code}-9`,
    true,
    '只能提供给指定对象的资源属于有条件共享。',
    'What may go to named recipients only is conditional.',
  ),
  opennessScheme: stated(
    `${code}-6`,
    {
      kind: 'declared',
      labels: {
        open: words('可向社会开放', 'May be opened to the public'),
        conditionally_open: words('有条件向社会开放', 'May be opened on conditions'),
        not_open: words('不可向社会开放', 'May not be opened'),
      },
    },
    '目录须写明可否向社会开放。',
    'An entry says whether it may be opened to the public.',
    words('“有条件”一档为本系统所加。', 'The step “on conditions” is ours.'),
  ),
  route: {
    unconditional: stated(
      `${code}-19`,
      { kind: 'filed' },
      '无条件共享类信息由使用部门在平台上直接获取。',
      'What is unconditional is obtained on the platform directly.',
    ),
    conditional: stated(
      `${code}-19`,
      { kind: 'platform', otherwise: ['provider'] },
      '有条件共享类信息向平台申请并按共享条件使用；需提供部门同意的，由其答复。',
      'What is conditional is asked of the platform and used on its conditions; where the provider must consent, it answers.',
      words(
        '用途在许可范围内且目录未要求提供部门同意的，由平台直接授权。',
        'The platform grants what is asked for a permitted purpose where the entry does not ask for the provider’s consent.',
      ),
    ),
    not_shared: stated(
      `${code}-17`,
      { kind: 'decided', by: ['provider'], clock: false },
      '除法律、行政法规或中央、省政策另有规定外，不得拒绝其他部门的共享需求。',
      'Unless law, administrative regulation or central or provincial policy says so, nobody may refuse another department’s need.',
      words('由提供部门答复。', 'The provider answers.'),
    ),
  },
  replyTerm: stated(
    `${code}-19`,
    10,
    '需征得同意的，提供部门自申请发起之日起10个工作日内答复。',
    'Where its consent is needed the provider answers within 10 working days of the request.',
  ),
  refusal: stated(
    `${code}-17, ${code}-19`,
    {
      needs: 'basis',
      accepted: [
        { kind: 'law' },
        { kind: 'administrative_regulation' },
        { kind: 'policy', levels: ['central', 'provincial'] },
      ],
    },
    '没有法律、行政法规或中央、省政策依据不得拒绝；不同意有条件共享的，说明充分理由。',
    'Nobody refuses without a basis in law, administrative regulation or central or provincial policy; whoever declines what is conditional gives full reasons.',
    words(
      '两条合并适用：有条件共享的，既须引用依据，又须说明充分理由。',
      'The two articles are read together: for what is conditional a basis is cited and full reasons are given.',
    ),
  ),
  afterRefusal: notStated,
  silence: stated(
    `${code}-35`,
    { kind: 'rectification' },
    '无故不受理申请的由主管部门通知整改，逾期未改的由领导小组通报。',
    'Whoever leaves a request unanswered without cause is ordered to put it right; unremedied it goes to the leading group.',
    words(
      '逾期不答复视为无故不受理；整改期限由主管部门确定。',
      'An answer that does not come in time counts as leaving it unanswered; the authority sets the term.',
    ),
  ),
  deliveryModes: stated(
    `${code}-18`,
    { modes: ['query', 'api', 'exchange', 'download'], others: true },
    '有条件共享的，主要以系统对接、前置机共享、联机查询、批量下载等方式提供。',
    'What is conditional is provided mainly by connected systems, front-end machines, online query and download in bulk.',
    words(
      '系统对接即接口，前置机共享即交换；其他共享类型也采用这些方式。',
      'Connected systems are read as interfaces, front-end machines as exchange; the ways serve the other share types as well.',
    ),
  ),
  deliveryConsent: notStated,
  scenarios: notStated,
  permittedPurposes: stated(
    `${code}-18`,
    true,
    '有条件共享的须明确共享条件、范围和使用用途。',
    'For what is conditional the conditions, scope and purposes are stated.',
  ),
  acknowledgement: stated(
    `${code}-18, ${code}-19`,
    true,
    '有条件共享的信息按目录所列条件使用；需提供部门同意的，由其答复。',
    'What is conditional is used on the conditions that the entry states; where the provider must consent, it answers.',
    words(
      '由平台授权的，申请时确认共享条件；申请部门无法判断是否符合，或目录标明须征得提供部门同意的，由其答复。',
      'Where the platform grants, the conditions are acknowledged when asking; where the asker cannot tell whether they are met, or the entry asks for the provider’s consent, it answers.',
    ),
  ),
  confidentialityAgreement: notStated,
  onwardUse: stated(
    `${code}-21`,
    { passOn: 'forbidden', publish: 'forbidden', citesSource: false },
    '获取的信息按明确的用途用于本部门履职，不论原样还是改变形式，都不得提供给第三方，也不得用于其他目的。',
    'What is obtained serves the stated purpose and the department’s own duties; in whatever form, it goes to no third party and to no other end.',
    words('向社会公布视同提供给第三方。', 'Publishing counts as giving it to third parties.'),
  ),
  notSharedBasis: stated(
    `${code}-10`,
    {
      accepted: [
        { kind: 'law' },
        { kind: 'administrative_regulation' },
        { kind: 'policy', levels: ['central', 'provincial'] },
      ],
      for: ['not_shared'],
    },
    '列为不予共享须有法律、行政法规或中央、省委省政府政策依据。',
    'What is not shared needs a basis in law, administrative regulation, or central or provincial policy.',
  ),
  notSharedApproval: stated(
    `${code}-17`,
    { signedByHead: true },
    '列为不予共享的，经本部门主要负责人审签后报主管部门核准。',
    'What is not shared is signed by the head of the department and approved by the authority.',
  ),
  declaredFromAbove: stated(
    `${code}-9`,
    true,
    '同级政府可核定资源为无条件共享。',
    'The government at its level may declare a resource unconditional.',
  ),
  baseLibraries: stated(
    `${code}-10`,
    { libraries: ['01', '02', '03', '04', '05'], unconditional: 'base_items' },
    '人口、法人、自然资源和空间地理、电子证照、社会信用的基础信息项须无条件共享。',
    'Base items on population, legal entities, natural resources and geography, electronic licences and social credit are unconditional.',
  ),
  publication: stated(
    `${code}-8`,
    { by: 'department' },
    '谁编制谁负责，由各部门维护本部门目录。',
    'Whoever compiles answers for it: departments keep their own entries.',
    words(
      '本部门审核后即发布、不经主管部门，是本系统采用的解读；不予共享的另须核准。',
      'That it is published once the department has reviewed it, without the authority, is our reading; what is not shared is approved besides.',
    ),
  ),
  separateReviewer: house(true, '登记人员不能审核自己登记的内容。', 'Nobody reviews what they registered themselves.'),
  oneSource: stated(
    `${code}-15`,
    true,
    '同一数据只有一个来源，平台上能取得的不重复、不多头采集。',
    'One datum has one source; what the platform offers is collected neither again nor by several departments.',
    oneSourceReading,
  ),
  jointCollection: stated(
    `${code}-15`,
    true,
    '几个部门协同采集的，共同商定各自的职责分工。',
    'Departments that collect together agree which of them does what.',
  ),
  compilers: stated(
    `${code}-7`,
    words('牵头部门（主题目录会同相关部门）', 'the lead department, for themes jointly with the others'),
    '基础目录由牵头建设部门编制，主题目录由牵头部门组织共同编制。',
    'Base catalogs are compiled by the lead department, theme catalogs under its lead by all concerned.',
  ),
  contentsDiffer: stated(
    `${code}-15, ${code}-22`,
    { checks: 'provider', first: 'departments', failing: 'authority' },
    '对数据有疑义的，经平台反馈提供部门校核；部门间数据不一致的，由相关部门协商一致，协商不成的由主管部门协调核实。',
    'Doubts are fed back to the provider for checking; where data of departments differ these agree, and failing that the authority coordinates.',
    words(
      '两条合为一个流程：提供部门认可疑义的即予更正，不认同的由双方协商，仍不一致的报主管部门。',
      'Both articles make one way: a provider who accepts the doubt corrects at once, otherwise both come to an agreement or the authority settles it.',
    ),
  ),
  casesGoOn: stated(
    `${code}-22`,
    true,
    '校核期间，办事人已提供合法有效证明的，受理单位照常办理，不得要求其先去更正信息。',
    'While contents are checked, whoever has brought valid proof is served as usual and is not sent to have data corrected.',
  ),
  mandatoryItems: stated(
    `${code}-16`,
    {
      binding: true,
      bySubject: {
        natural_person: [identifying('身份证件号码', '公民身份号码', '身份证号码')],
        enterprise: [identifying('统一社会信用代码', '企业注册号', '组织机构代码')],
        social_organisation: [identifying('统一社会信用代码', '社会组织登记号', '组织机构代码')],
        public_institution: [identifying('统一社会信用代码', '事业单位法人证书号', '组织机构代码')],
      },
    },
    '自然人以身份证号码、法人以统一社会信用代码为唯一标识，登记时标明；还没有信用代码的，用登记管理部门赋予的代码。',
    'Persons are identified by their ID number, organisations by their credit code or, where there is none yet, by the code of the registering authority; the item is marked as the identifier.',
    words(
      '未标为标识的只作提示；标为标识的，名称可以带有修饰；登记管理部门的代码指企业注册号、社会组织登记号和事业单位法人证书号；早年的组织机构代码仍可用。',
      'A mark that is missing is only pointed out; what is marked may have more in its name. The registering authority’s codes are read as the registration numbers of enterprises and social organisations and the certificate number of public institutions; the older organisation code still does.',
    ),
  ),
  requiredMetadata: stated(
    `${code}-6`,
    ['timeliness', 'shareMethod'],
    '目录须含共享范围、更新频度、时效要求和提供方式等。',
    'An entry states scope, update cycle, timeliness and method of delivery.',
  ),
  linkedDataSet: notStated,
  recordForm: stated(
    `${code}-16`,
    true,
    '政务信息以数字化方式采集、记录和存储，尚非数字化的须改造。',
    'Information is collected, recorded and stored digitally; what is not yet digital is to be digitised.',
    words(
      '目录写明记录形式；缺少的和仅有纸质的只作提示。',
      'The entry says how it is recorded; a missing form and paper alone are only pointed out.',
    ),
  ),
  secrecyReview: stated(
    `${code}-27`,
    true,
    '提供共享的数据，事先由本部门作保密审查。',
    'Data to be shared are first reviewed for secrecy by their own department.',
    words(
      '目录写明谁在何时审查；缺少的，登记时只作提示，上传数据时不予接收。',
      'The entry says who reviewed it and when; a missing review is only pointed out when registering, and keeps data from being loaded.',
    ),
  ),
  catalogUpdate: stated(
    `${code}-8`,
    { workingDays: 15 },
    '情形发生之日起15个工作日内更新目录。',
    'Within 15 working days of the change the entry is updated.',
  ),
  fullReview: stated(
    `${code}-7`,
    1,
    '每年至少全面维护一次目录。',
    'At least once a year the whole catalog is gone through.',
  ),
  responsibleChange: notStated,
  filedPosts: stated(
    `${code}-24, ${code}-28`,
    ['head', 'secrecy'],
    '部门主要负责人为数据安全第一责任人，另有专人负责数据的保密审查和风险防范。',
    'The head of a department is the first to answer for the safety of data; somebody of its own reviews them for secrets and guards against risks.',
    words('两人在平台上向主管部门备案。', 'Both are filed with the authority here.'),
  ),
  dataUpdate: stated(
    `${code}-20`,
    {
      how: words('实时；不具备条件的按商定周期', 'in real time; else in a cycle that is agreed on'),
      agreedWith: 'authority',
      watchedBy: 'operator',
    },
    '实时同步；不具备条件的与主管部门确定更新周期。',
    'In real time; where that is impossible a cycle is agreed with the authority.',
    words(
      '报送到平台的数据按目录载明的周期核对，商定的周期优先；逾期的提醒提供部门并告知主管部门。',
      'Data that are loaded are held to the cycle of the entry, or to the one agreed on; who is late is reminded, and the authority told.',
    ),
  ),
  lists: stated(
    `${code}-7`,
    [
      { ...words('资源目录', 'directory of resources'), holds: 'directory' },
      { ...words('共享目录', 'sharing directory'), holds: 'shared' },
      { ...words('开放目录', 'directory of open data'), holds: 'open' },
    ],
    '编制资源目录、共享目录和开放目录。',
    'Directories of resources, of sharing and of open data are compiled.',
  ),
  rectification: stated(
    `${code}-35`,
    words('市电子政务办', 'the e-government office'),
    '由主管部门通知整改。',
    'The authority orders rectification.',
  ),
  reports: stated(
    `${code}-34`,
    [{ what: words('共享与开放工作评价', 'evaluation of sharing and openness') }],
    '制定评价办法，强化检查，启动问责。',
    'Sharing and openness are evaluated and accounted for.',
  ),
};
