import { approve, refuse, type Step, type Story, step } from './stories.ts';
import { watchedDay } from './watched.ts';

type Line = [resource: string, by: string, daysAgo: number, basis: string, matter: string, steps?: readonly Step[]];

const reviewer = 'reviewer.minzheng';

/** Waits for a word of the civil affairs bureau; the first is late, the next nearly. */
const undecided: readonly Line[] = [
  ['离婚登记信息', 'official.jiaoyu', 18, '学生资助管理职责', '单亲家庭学生资助认定'],
  ['老年综合津贴发放信息', 'official.weijian', 13, '老年健康服务职责', '高龄老人家庭医生签约'],
  ['养老机构基本信息', 'official.weijian', 11, '医养结合指导职责', '养老机构内设医务室核对'],
  ['流浪乞讨人员救助信息', 'official.weijian', 10, '传染病防治职责', '救助站人员健康筛查'],
  ['城乡居民最低生活保障对象信息', 'official.weijian', 9, '医疗救助协同职责', '低保对象住院费用减免'],
  ['收养登记信息', 'official.jiaoyu', 8, '义务教育招生工作职责', '被收养儿童入学核对'],
  ['养老机构基本信息', 'official.shichang', 7, '食品安全监督管理职责', '养老机构食堂专项检查'],
  ['困境儿童和事实无人抚养儿童信息', 'official.weijian', 6, '儿童保健职责', '困境儿童年度体检'],
  ['收养登记信息', 'official.weijian', 5, '预防接种管理职责', '被收养儿童接种档案转移'],
  ['离婚登记信息', 'official.canlian', 4, '残疾人家庭帮扶职责', '一户多残家庭核对'],
  ['特困人员救助供养信息', 'official.canlian', 3, '残疾人康复服务职责', '特困残疾人辅具适配'],
  ['城乡居民最低生活保障对象信息', 'official.jiaoyu', 2, '学生资助管理职责', '春季学期学生资助认定'],
  ['流浪乞讨人员救助信息', 'official.canlian', 1, '残疾人权益保障职责', '流浪残疾人身份核对'],
];

/** Granted, with something left to do for whoever provides. */
const running: readonly Line[] = [
  ['社会组织法人登记信息', 'official.shichang', 6, '市场主体监督管理职责', '行业协会收费检查'],
  ['标准地名信息', 'official.jiaoyu', 4, '学区管理职责', '学区范围地名核对'],
  ['居民委员会和村民委员会名录', 'official.canlian', 3, '基层残疾人组织建设职责', '残疾人专职委员配备'],
  ['社会组织年度检查结论信息', 'official.weijian', 8, '社会办医管理职责', '民办医疗机构年检核对'],
  [
    '标准地名信息',
    'official.weijian',
    20,
    '院前急救管理职责',
    '急救站点覆盖分析',
    [
      step(reviewer, 16, { type: 'provide', how: '数据库文件', where: '政务外网文件交换区' }),
      step('official.weijian', 12, { type: 'dispute', note: '缺少新建道路的地名，请补全后重新提供。' }),
    ],
  ],
  [
    '非营利组织登记信息',
    'official.jiaoyu',
    30,
    '民办教育管理职责',
    '民办学校登记核对',
    [step('official.jiaoyu', 5, { type: 'ask-consent', kind: 'publish', to: '民办学校名录向社会公布' })],
  ],
  [
    '居民委员会和村民委员会名录',
    'official.weijian',
    25,
    '社区卫生服务管理职责',
    '社区卫生服务站服务范围核对',
    [step('official.weijian', 8, { type: 'suspend', note: '服务站调整期间暂不使用。', misuse: false })],
  ],
  [
    '困境儿童和事实无人抚养儿童信息',
    'official.canlian',
    15,
    '残疾儿童康复救助职责',
    '困境残疾儿童康复补贴',
    [approve(reviewer, 11)],
  ],
  ['收养登记信息', 'official.canlian', 17, '残疾儿童福利职责', '被收养残疾儿童康复救助', [approve(reviewer, 12)]],
];

/** Insisted on after a refusal. */
const disputed: readonly Line[] = [
  [
    '流浪乞讨人员救助信息',
    'official.jiaoyu',
    24,
    '控辍保学职责',
    '流浪未成年人返校',
    [
      refuse(reviewer, 19, '救助档案涉及个人隐私；请说明只需要哪些信息项。'),
      step('official.jiaoyu', 14, { type: 'appeal', note: '只需要姓名、年龄和救助日期，用于联系返校。' }),
    ],
  ],
  [
    '老年综合津贴发放信息',
    'official.canlian',
    28,
    '残疾人两项补贴审核职责',
    '津贴与护理补贴重复领取核对',
    [
      refuse(reviewer, 22, '两项待遇可以同时领取，无需核对。'),
      step('official.canlian', 13, { type: 'appeal', note: '按新办法护理补贴不再叠加，依据见附文。' }),
    ],
  ],
];

/** A day's work of all kinds for the demo's reviewer, and for those who watch over, beside the stories of every demo. */
export const demoDay: readonly Story[] = [
  ...[...undecided, ...running, ...disputed].map(
    ([resource, by, daysAgo, basis, matter, steps = []]): Story => ({
      resource,
      provider: 'minzheng',
      by,
      daysAgo,
      purpose: 'verification',
      basis,
      matter,
      delivery: 'query',
      items: 3,
      steps,
    }),
  ),
  ...watchedDay,
];
