import type { PolicyProfile } from './profile.ts';
import { house, notStated, stated, words } from './setting.ts';

/** 开封市政务信息资源共享管理暂行办法; the text at hand is a draft under review. */
export const kaifeng: PolicyProfile = {
  id: 'kaifeng',
  name: words('开封市', 'Kaifeng'),
  regulation: { title: '开封市政务信息资源共享管理暂行办法（送审稿）', number: '2019', code: 'KF' },
  titles: {
    authority: words('市政务服务和大数据管理局', 'Municipal Government Services and Big Data Bureau'),
    examiner: words('市政务服务和大数据管理局', 'Municipal Government Services and Big Data Bureau'),
    supervisor: words('市政府', 'Municipal Government'),
  },
  shareTypeLabels: stated(
    'KF-11',
    {
      unconditional: words('无条件共享', 'Shared unconditionally'),
      conditional: words('有条件共享', 'Shared on conditions'),
      not_shared: words('不予共享', 'Not shared'),
    },
    '能给所有部门的为无条件共享；只能给部分部门或只能给一部分内容的为有条件共享；不宜提供的为不予共享。',
    'What every department may use is unconditional; what only some may use, or only in part, is conditional; the rest is not shared.',
  ),
  opennessScheme: notStated,
  route: {
    unconditional: stated(
      'KF-15',
      { kind: 'filed' },
      '无条件共享类信息由使用部门在共享平台上直接获取。',
      'What is unconditional is obtained on the platform directly.',
    ),
    conditional: stated(
      'KF-15',
      { kind: 'decided', by: ['provider'], clock: true },
      '有条件共享类信息通过共享平台向提供部门申请，由提供部门答复。',
      'What is conditional is asked for on the platform and the provider answers.',
    ),
    not_shared: stated(
      'KF-15',
      { kind: 'negotiated' },
      '不予共享类信息确需使用的，由使用部门与提供部门协商，未果的由主管部门协调。',
      'What is not shared but needed is negotiated between both; failing that the authority coordinates.',
    ),
  },
  replyTerm: stated('KF-15', 10, '提供部门在10个工作日内答复。', 'The provider answers within 10 working days.'),
  refusal: stated(
    'KF-15',
    { needs: 'reasons' },
    '不予共享的，提供部门须说明理由。',
    'Whoever refuses states the reasons.',
  ),
  afterRefusal: stated(
    'KF-15',
    'negotiation',
    '被拒绝后仍确需使用的，先由双方协商，未果的由主管部门协调。',
    'After a refusal both negotiate first; failing that the authority coordinates.',
  ),
  silence: stated(
    'KF-28',
    { kind: 'rectification' },
    '未按规定提供的由主管部门限期整改，逾期未改的上报市政府。',
    'What was not provided as ruled is to be put right within a term; unremedied it is reported to the municipal government.',
  ),
  deliveryConsent: notStated,
  scenarios: notStated,
  permittedPurposes: stated(
    'KF-14',
    true,
    '有条件共享的须明确共享条件、范围和使用用途。',
    'For what is conditional the conditions, scope and purposes are stated.',
  ),
  confidentialityAgreement: notStated,
  onwardUse: stated(
    'KF-18',
    { passOn: 'forbidden', publish: 'forbidden', citesSource: false },
    '共享信息按明确的用途用于本部门履职，不论原样还是改变形式，都不得交给第三方或另作他用。',
    'Shared data serve the stated purpose and the department’s own duties; in whatever form, they go to no third party and to no other end.',
    words('向社会公布视同提供给第三方。', 'Publishing counts as giving them to third parties.'),
  ),
  notSharedBasis: stated(
    'KF-11',
    {
      accepted: [{ kind: 'law' }, { kind: 'administrative_regulation' }, { kind: 'policy', levels: ['central'] }],
      for: ['not_shared'],
    },
    '列为不予共享须有法律、行政法规或党中央、国务院政策依据。',
    'What is not shared needs a basis in law, administrative regulation or central policy.',
  ),
  notSharedApproval: notStated,
  declaredFromAbove: notStated,
  baseLibraries: stated(
    'KF-12',
    { libraries: ['01', '02', '03', '05'], unconditional: 'base_items' },
    '人口、法人、自然资源和空间地理、电子证照的基础信息项须无条件共享。',
    'Base items on population, legal entities, natural resources and geography, and electronic licences are unconditional.',
  ),
  publication: stated(
    'KF-10',
    { by: 'department', filedWithAuthority: true },
    '由部门编制维护目录并向主管部门备案。',
    'Departments compile and keep their entries and file them with the authority.',
    words('备案不影响发布。', 'Filing does not hold up publication.'),
  ),
  separateReviewer: house(true, '登记人员不能审核自己登记的内容。', 'Nobody reviews what they registered themselves.'),
  compilers: stated(
    'KF-12',
    words('牵头建设部门', 'the lead department'),
    '基础和主题信息资源目录由牵头部门编制维护。',
    'Catalogs of base and theme information are compiled and kept by the lead department.',
  ),
  mandatoryItems: notStated,
  requiredMetadata: stated(
    'KF-11',
    ['shareMethod', 'useRequirements'],
    '目录须明确更新时限、共享方式和使用要求等。',
    'An entry states update term, method of sharing and requirements of use.',
  ),
  catalogUpdate: stated(
    'KF-10',
    { workingDays: 0 },
    '法规修订或职能变化时实时更新目录并备案。',
    'When law or duties change the entry is updated at once and filed.',
  ),
  fullReview: notStated,
  responsibleChange: notStated,
  dataUpdate: stated(
    'KF-11, KF-17',
    words('按目录载明的时限及时更新', 'in time, as the catalog states'),
    '按目录明确的更新时限及时维护和更新。',
    'Kept up to date within the terms that the catalog states.',
  ),
  lists: stated(
    'KF-10, KF-25',
    [words('政务信息资源目录', 'directory of information resources'), words('共享目录', 'sharing directory')],
    '汇总形成市级目录；项目须编制信息资源目录和共享目录。',
    'The municipal directory is put together; projects compile a directory and a sharing directory.',
  ),
  rectification: stated(
    'KF-28',
    words('市政务服务和大数据管理局', 'the Government Services and Big Data Bureau'),
    '由主管部门通知整改。',
    'The authority orders rectification.',
  ),
  reports: stated(
    'KF-19, KF-20',
    [
      { what: words('上一年度共享情况（每年1月底前）', 'sharing in the year before, by the end of January') },
      { what: words('全市年度报告', 'yearly report of the city') },
      { what: words('年度评估考核', 'yearly evaluation') },
    ],
    '每年1月底前报告上一年度共享情况，主管部门汇总上报并组织评估。',
    'By the end of January departments report on the year before; the authority reports for the city and evaluates.',
  ),
};
