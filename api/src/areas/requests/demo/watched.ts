import { approve, refuse, type Step, type Story, step } from './stories.ts';

type Line = [
  provider: string,
  resource: string,
  by: string,
  daysAgo: number,
  basis: string,
  matter: string,
  steps?: readonly Step[],
];

/** Not answered in time, of several departments: who supervises hears of it, or the authority. */
const unanswered: readonly Line[] = [
  ['renshe', '工伤认定决定信息', 'official.weijian', 17, '职业病防治职责', '职业病人工伤待遇核对'],
  ['renshe', '劳动能力鉴定结论信息', 'official.canlian', 19, '残疾人就业服务职责', '按比例就业人员核对'],
  ['weijian', '居民死亡医学证明信息', 'official.minzheng', 18, '殡葬管理职责', '火化登记信息核对'],
  ['weijian', '计划生育家庭特别扶助信息', 'official.minzheng', 21, '养老服务补贴职责', '失独老人养老补贴认定'],
  ['jiaoyu', '家庭经济困难学生资助信息', 'official.minzheng', 16, '临时救助职责', '困难学生家庭临时救助核对'],
  ['canlian', '残疾儿童康复救助信息', 'official.jiaoyu', 20, '特殊教育管理职责', '残疾儿童入学安置'],
  ['jiaoyu', '随班就读和特教学生信息', 'official.canlian', 22, '残疾儿童福利职责', '康复进校园对象核对'],
  ['renshe', '劳动保障监察案件办理信息', 'official.shichang', 17, '信用监管职责', '严重失信主体名单核对'],
  ['shichang', '特种设备使用登记信息', 'official.weijian', 18, '医疗设备安全管理职责', '医用压力容器使用核对'],
  ['shichang', '消费投诉办理信息', 'official.jiaoyu', 23, '校外培训监管职责', '预付费培训纠纷核对'],
  ['canlian', '残疾人辅助器具适配信息', 'official.renshe', 19, '工伤康复职责', '工伤职工辅助器具配置核对'],
  ['jiaoyu', '家庭经济困难学生资助信息', 'official.canlian', 18, '残疾人家庭救助职责', '残疾人子女助学核对'],
  ['weijian', '严重精神障碍患者管理信息', 'official.canlian', 24, '残疾人证办理职责', '精神残疾评定核对'],
  ['shichang', '股权出质登记信息', 'official.minzheng', 19, '社会救助家庭经济状况核对职责', '申请人出资情况核对'],
  ['weijian', '出生医学证明签发信息', 'official.jiaoyu', 17, '义务教育招生工作职责', '新生出生信息核对'],
];

/** To be done by a day, as whoever watches over writes it: so many days after the step. */
const supervised = (daysAgo: number, within: number, note: string): Step => ({
  ...step('supervisor.ducha', daysAgo, { type: 'supervise', until: '', note }),
  within,
});
const explained = (by: string, daysAgo: number, note: string) =>
  step(by, daysAgo, { type: 'answer-supervision', note });

/** Under a 督办单 that was answered, and still undecided. */
const written: readonly Line[] = [
  [
    ...([
      'renshe',
      '劳动人事争议仲裁案件信息',
      'official.shichang',
      24,
      '企业信用监管职责',
      '欠薪企业仲裁案件核对',
    ] as const),
    [
      supervised(6, 7, '已超过答复期限，请说明原因并于期限内答复。'),
      explained('reviewer.renshe', 3, '涉案信息须逐案核实是否审结，拟于本周内答复。'),
    ],
  ],
  [
    ...([
      'weijian',
      '居民健康档案基本信息',
      'official.canlian',
      21,
      '残疾预防职责',
      '致残性疾病早期干预对象核对',
    ] as const),
    [
      supervised(5, 10, '请说明未答复的原因和拟答复的日期。'),
      explained('reviewer.weijian', 2, '正在与基层机构核对档案口径，下周答复。'),
    ],
  ],
  [
    ...([
      'canlian',
      '残疾人两项补贴发放信息',
      'official.weijian',
      20,
      '医疗救助协同职责',
      '重残人员医疗费用减免核对',
    ] as const),
    [supervised(4, 12, '已超期，请明确承办人和答复日期。')],
  ],
];

/** Answered after the last day. */
const late: readonly Line[] = [
  [
    ...([
      'jiaoyu',
      '义务教育入学登记信息',
      'official.minzheng',
      33,
      '困境儿童保障职责',
      '困境儿童入学情况核对',
    ] as const),
    [approve('reviewer.jiaoyu', 12)],
  ],
  [
    ...(['jiaoyu', '中小学学生学籍信息', 'official.canlian', 29, '残疾学生资助职责', '残疾学生在读情况核对'] as const),
    [approve('reviewer.jiaoyu', 8)],
  ],
  [
    ...(['canlian', '残疾儿童康复救助信息', 'official.weijian', 31, '儿童保健职责', '康复机构在训儿童体检'] as const),
    [approve('reviewer.canlian', 10)],
  ],
  [
    ...([
      'renshe',
      '企业职工基本养老保险参保信息',
      'official.weijian',
      27,
      '职业健康监管职责',
      '接害岗位劳动者参保核对',
    ] as const),
    [refuse('reviewer.renshe', 6, '参保信息不含岗位，不能用于核对接害情况。')],
  ],
  [
    ...([
      'shichang',
      '强制检定计量器具检定信息',
      'official.weijian',
      32,
      '医疗机构监督职责',
      '医用计量器具检定核对',
    ] as const),
    [approve('reviewer.shichang', 11)],
  ],
];

const appeal = (by: string, daysAgo: number, note: string) => step(by, daysAgo, { type: 'appeal', note });

/** Insisted on after a refusal; the talks about the first are late. */
const insisted: readonly Line[] = [
  [
    ...([
      'renshe',
      '城乡居民养老保险待遇领取信息',
      'official.minzheng',
      40,
      '低保审核职责',
      '低保家庭收入核对',
    ] as const),
    [
      refuse('reviewer.renshe', 34, '家庭收入可由申请人自行申报，无需逐人核对。'),
      appeal('official.minzheng', 33, '自行申报多次出现漏报，须核对待遇金额。'),
    ],
  ],
  [
    ...(['weijian', '居民健康档案基本信息', 'official.jiaoyu', 26, '学校卫生工作职责', '新生健康信息登记'] as const),
    [
      refuse('reviewer.weijian', 20, '健康档案属个人隐私，入学体检可以满足需要。'),
      appeal('official.jiaoyu', 15, '只需要既往病史一项，用于体育课免修认定。'),
    ],
  ],
  [
    ...(['shichang', '股权出质登记信息', 'official.renshe', 22, '劳动保障监察职责', '欠薪企业资产核查'] as const),
    [
      refuse('reviewer.shichang', 17, '股权出质与欠薪查处没有直接关系。'),
      appeal('official.renshe', 9, '查处欠薪须核实企业可供执行的资产。'),
    ],
  ],
  [
    ...(['jiaoyu', '中小学学生学籍信息', 'official.weijian', 25, '预防接种管理职责', '入学查验接种证'] as const),
    [
      refuse('reviewer.jiaoyu', 18, '接种查验由学校办理，不需要全量学籍。'),
      appeal('official.weijian', 6, '学校查验漏报较多，须按学籍逐人核对。'),
    ],
  ],
];

const failed = (by: string, daysAgo: number, note: string) =>
  step(by, daysAgo, { type: 'conclude', outcome: 'failed', itemIds: [], note, conditions: '' });

/** What is not shared, negotiated and brought before the authority; the first is late, with both sides’ statements. */
const notShared: readonly (readonly [line: Line, wanted: string])[] = [
  [
    [
      ...([
        'renshe',
        '事业单位公开招聘考试命题资料',
        'official.jiaoyu',
        45,
        '教师招聘管理职责',
        '教师招聘命题参考',
      ] as const),
      [failed('official.jiaoyu', 38, '双方对保密期满后的命题资料能否提供未达成一致。')],
    ],
    '保密期满的教育类岗位命题双向细目表',
  ],
  [
    [
      ...([
        'jiaoyu',
        '高中阶段学校招生考试试题资料',
        'official.renshe',
        30,
        '技工院校招生职责',
        '技工院校入学测试参考',
      ] as const),
      [
        failed('official.renshe', 12, '对使用范围未达成一致。'),
        step('official.renshe', 11, { type: 'state-view', note: '只作入学测试命题参考，不印发、不留存原题。' }),
      ],
    ],
    '近三年已公开考试的难度分析',
  ],
  [
    [
      ...([
        'shichang',
        '违法行为举报人奖励信息',
        'official.minzheng',
        20,
        '社会组织执法职责',
        '举报非法社会组织奖励核对',
      ] as const),
      [
        failed('official.minzheng', 3, '举报人身份如何脱敏未达成一致。'),
        step('official.minzheng', 2, { type: 'state-view', note: '只核对奖励金额和日期，不需要举报人身份。' }),
      ],
    ],
    '涉及社会组织的举报奖励金额和发放日期',
  ],
  [
    ['weijian', '艾滋病感染者随访管理信息', 'official.minzheng', 9, '特困人员供养职责', '供养机构人员健康管理'],
    '供养机构内须随访人员的人数',
  ],
];

/** A further use that the authority, or the provider, is asked for. */
const further: readonly Line[] = [
  [
    ...(['minzheng', '标准地名信息', 'official.shichang', 20, '网络交易监管职责', '网络经营地址核对'] as const),
    [
      step('official.shichang', 6, {
        type: 'ask-consent',
        kind: 'pass_on',
        to: '提供给入网经营者登记平台用于地址校验',
      }),
    ],
  ],
  [
    ...(['minzheng', '社会组织法人登记信息', 'official.renshe', 26, '社会保险登记职责', '社会组织参保核对'] as const),
    [step('official.renshe', 4, { type: 'ask-consent', kind: 'publish', to: '参保社会组织名单向社会公布' })],
  ],
];

const told = (
  [provider, resource, by, daysAgo, basis, matter, steps = []]: Line,
  over: Partial<Story> = {},
): Story => ({
  resource,
  provider,
  by,
  daysAgo,
  purpose: 'verification',
  basis,
  matter,
  delivery: 'query',
  items: 3,
  steps,
  ...over,
});

/** A day's work for those who coordinate and watch over the departments. */
export const watchedDay: readonly Story[] = [
  ...[...unanswered, ...written, ...late, ...insisted, ...further].map((line) => told(line)),
  ...notShared.map(([line, wanted]) => told(line, { items: 0, wanted })),
];
