import type { PolicyProfile } from '../../profile.ts';
import { house, notStated, stated, words } from '../../setting.ts';
import { houseCase, notInCities, oneSourceReading } from '../../shared.ts';
import { code } from './code.ts';

/** 上海市公共数据和一网通办管理办法, 上海市人民政府令第9号 (2018). */
export const profile: PolicyProfile = {
  id: 'shanghai',
  name: words('上海市', 'Shanghai'),
  regulation: { title: '上海市公共数据和一网通办管理办法', number: '上海市人民政府令第9号', code },
  titles: {
    authority: words('市政府办公厅', 'General Office of the Municipal Government'),
    examiner: words('市大数据中心', 'Municipal Big Data Centre'),
    supervisor: words('市政府办公厅', 'General Office of the Municipal Government'),
  },
  excerpt: words(
    '所据文本止于第四十二条，此后各条未读：标为“文件未规定”的，只是前四十二条没有规定。',
    'Our copy ends in article 42, and what follows was not read: “not stated” says so of the first 42 articles only.',
  ),
  departmentItem: '07',
  ...houseCase,
  ...notInCities,
  shareTypeLabels: stated(
    `${code}-27`,
    {
      unconditional: words('无条件共享', 'Shared unconditionally'),
      conditional: words('授权共享', 'Shared by authorisation'),
      not_shared: words('非共享', 'Not shared'),
    },
    '公共数据分为无条件共享、授权共享和非共享三类。',
    'Public data are shared unconditionally, shared by authorisation, or not shared.',
  ),
  limitedScope: notStated,
  opennessScheme: stated(
    `${code}-30`,
    {
      kind: 'declared',
      labels: {
        open: words('无条件开放', 'Open'),
        conditionally_open: words('有条件开放', 'Open on conditions'),
        not_open: words('非开放', 'Not open'),
      },
      sensitiveClosed: true,
    },
    '公共数据按开放类型分为无条件开放、有条件开放和非开放；涉及商业秘密、个人隐私的列入非开放类。',
    'Towards the public data are open, open on conditions, or not open; privacy and commercial secrets are not open.',
    words(
      '敏感级别为“高”的信息项即属商业秘密、个人隐私。',
      'Items of high sensitivity are taken for privacy and commercial secrets.',
    ),
  ),
  route: {
    unconditional: stated(
      `${code}-27`,
      { kind: 'filed' },
      '因履职需要使用无条件共享类数据的，直接授予访问权限。',
      'Whoever needs unconditional data for a duty is given access.',
    ),
    conditional: stated(
      `${code}-27`,
      { kind: 'decided', by: ['authority', 'responsible'], clock: false },
      '授权共享类由市政府办公厅会同责任部门审核，同意后授权。',
      'Data shared by authorisation are examined by the General Office together with the responsible department.',
      words(
        '双方都同意的部分才授权；资源未另行指明责任部门的，责任部门即提供部门。条文由市政府办公厅按法定职责明确责任部门，这里由登记单位在目录中写明，随目录审核。',
        'What both agree to is granted; the responsible department is the provider unless the entry names another. By the text the General Office determines it by legal duties; here the entry names it, and is examined with it.',
      ),
    ),
    not_shared: stated(
      `${code}-26`,
      { kind: 'decided', by: ['responsible'], clock: false },
      '没有法律、法规、规章依据不得拒绝其他机构的共享要求。',
      'Without a basis in law, regulation or rule nobody may refuse to share.',
      words(
        '由责任部门答复；资源未另行指明的，即提供部门。',
        'The responsible department answers: the provider unless the entry names another.',
      ),
    ),
  },
  replyTerm: notStated,
  refusal: stated(
    `${code}-26`,
    {
      needs: 'basis',
      accepted: [
        { kind: 'law' },
        { kind: 'administrative_regulation' },
        { kind: 'local_regulation' },
        { kind: 'rule' },
      ],
    },
    '拒绝共享须有法律、法规、规章依据。',
    'A refusal rests on law, regulation or rule.',
  ),
  afterRefusal: notStated,
  silence: notStated,
  deliveryModes: notStated,
  deliveryConsent: stated(
    `${code}-25`,
    ['exchange', 'download'],
    '以请求响应方式共享；采用数据拷贝等其他方式的须经同级主管部门同意。',
    'Data are shared by request and response; copying and other ways need the consent of the authority of the same level.',
    words(
      '查询和接口属请求响应；不同意拷贝只是不给这种方式，不是拒绝共享，无须引用依据。平台只设一级主管部门，区级部门的也由其同意。',
      'Query and interface are request and response. Withholding a copy withholds that way only: it is no refusal to share, and needs no law. There is one authority here, which consents for bodies of the districts too.',
    ),
  ),
  scenarios: stated(
    `${code}-28`,
    true,
    '需求符合已明确的应用场景的，可直接获得授权。',
    'A need that fits a registered application scenario is authorised directly.',
    words('非共享的信息项不因应用场景而授权。', 'Items that are not shared are not authorised by a scenario.'),
  ),
  permittedPurposes: notStated,
  confidentialityAgreement: notStated,
  onwardUse: stated(
    `${code}-26, ${code}-31`,
    { passOn: 'forbidden', publish: 'forbidden', citesSource: false },
    '共享获得的数据限于本单位履职，不得提供给第三方，也不得用于其他目的，也不列入本单位的开放清单。',
    'Data obtained by sharing serve the body’s own duties; they go to no third party, to no other end and not into its list of open data.',
    words(
      '不列入开放清单，理解为不得自行向社会公布。',
      'Not in the list is read as: not published by whoever uses them.',
    ),
  ),
  notSharedBasis: stated(
    `${code}-27`,
    {
      accepted: [
        { kind: 'law' },
        { kind: 'administrative_regulation' },
        { kind: 'local_regulation' },
        { kind: 'rule' },
      ],
      for: ['conditional', 'not_shared'],
      reason: true,
    },
    '列为授权共享或非共享的，须说明理由并提供法律、法规、规章依据。',
    'What is shared by authorisation or not shared states its reasons and a basis in law, regulation or rule.',
  ),
  notSharedApproval: notStated,
  declaredFromAbove: notStated,
  baseLibraries: stated(
    `${code}-23`,
    { libraries: ['01', '02', '03', '05'], unconditional: null },
    '整合形成人口、法人、空间、电子证照等基础数据库。',
    'Base databases on population, legal entities, geography and electronic licences are built.',
    words(
      '“空间”即国家目录编制指南的“自然资源和空间地理”。',
      'Geography is read as the national guide’s natural resources and geography.',
    ),
  ),
  publication: stated(
    `${code}-17`,
    { by: 'examiner' },
    '责任部门编制目录，报市大数据中心审核后形成全市目录。',
    'The responsible department compiles; the Big Data Centre examines before it enters the municipal directory.',
    words(
      '停止共享也是目录的更新，同样报请审定；条文未单独写明。',
      'That an entry leaves updates the directory, and is examined alike; the article does not name it.',
    ),
  ),
  separateReviewer: house(true, '登记人员不能审核自己登记的内容。', 'Nobody reviews what they registered themselves.'),
  oneSource: stated(
    `${code}-18`,
    true,
    '同一数据全市只采集一次、共享使用，能共享取得的不另行采集。',
    'A datum is collected once for the whole city and then shared; what can be had by sharing is not collected otherwise.',
    oneSourceReading,
  ),
  jointCollection: notStated,
  compilers: stated(
    `${code}-16`,
    words('市级责任部门', 'the responsible department'),
    '本系统公共数据资源目录由市级责任部门编制。',
    'The catalog of its field is compiled by the responsible department.',
    words(
      '条文由市政府办公厅按职责确定责任部门；这里由目录逐条写明，随目录审核，不另由办公厅确认。',
      'The General Office determines that department by its duties; here each entry names it, which is examined with the entry and not confirmed by the General Office.',
    ),
  ),
  contentsDiffer: stated(
    `${code}-16, ${code}-22`,
    { checks: 'responsible', first: 'collector', told: null },
    '公共数据由责任部门多源校核、逐项确认并更新。',
    'The responsible department checks data against several sources, item by item, and keeps them up to date.',
    words(
      '办法未规定疑义如何提出；使用单位经平台提出，由责任部门核实答复，未指定责任部门的由提供部门核实。',
      'The text does not say how a doubt is raised: it is raised here, and answered by the responsible department or, where none is named, by the provider.',
    ),
  ),
  casesGoOn: house(
    true,
    '核实期间不停办业务：办事人已有合法有效证明的，照常办理。',
    'Checking contents stops no case: whoever brings valid proof is served as usual.',
  ),
  mandatoryItems: notStated,
  requiredMetadata: stated(
    `${code}-17`,
    [],
    '目录明确公共数据的范围、提供单位和共享开放属性等。',
    'An entry makes clear what the data are, who provides them and how they are shared and opened.',
    words('均在国家目录编制指南所列之内，无须另填。', 'All of it is among what the national guide lists.'),
  ),
  linkedDataSet: notStated,
  recordForm: notStated,
  secrecyReview: notStated,
  catalogUpdate: stated(
    `${code}-17`,
    { words: words('动态更新', 'as things change') },
    '目录动态更新。',
    'Entries are kept up to date as things change.',
  ),
  fullReview: notStated,
  responsibleChange: notStated,
  filedPosts: house(
    ['sharing'],
    '各单位报送一名信息共享责任人，便于主管部门联系。',
    'Each department names one person responsible for sharing, whom the authority can turn to.',
  ),
  dataUpdate: stated(
    `${code}-24`,
    { how: words('更新情况受实时监测', 'updating is watched in real time'), watchedBy: 'examiner' },
    '市大数据中心对数量、质量和更新情况实时监测。',
    'Volume, quality and updating are watched in real time by the Big Data Centre.',
  ),
  demands: stated(
    `${code}-26`,
    true,
    '公共管理和服务机构根据履职需要，形成需要其他单位共享的数据需求清单。',
    'Bodies list the data that they need of others for their duties.',
  ),
  lists: stated(
    `${code}-26, ${code}-31, ${code}-17`,
    [
      { ...words('数据责任清单', 'list of data answered for'), holds: 'shared' },
      { ...words('数据需求清单', 'list of data needed'), holds: 'demands' },
      { ...words('共享负面清单', 'negative list'), holds: 'withheld' },
      { ...words('数据开放清单', 'list of open data'), holds: 'open' },
      { ...words('区补充目录', 'supplement of the district'), holds: 'local' },
    ],
    '编制责任清单、需求清单、负面清单和开放清单，区可编补充目录。',
    'Lists of data answered for, needed, withheld and opened are compiled; districts may supplement.',
    words(
      '责任清单为各单位可以共享的资源；区补充目录为各区登记在本目录中的资源，本平台不另设区级目录。',
      'What a department answers for is what it can share; the supplement is what districts register here, for this platform keeps no directory of a district beside the one.',
    ),
  ),
  rectification: notStated,
  reports: stated(
    `${code}-24, ${code}-32`,
    [{ what: words('公共数据质量和开放应用评估', 'evaluation of data quality and of openness') }],
    '对数据质量和开放应用成效进行评价。',
    'Data quality and the effect of openness are evaluated.',
  ),
};
