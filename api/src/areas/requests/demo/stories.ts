import type { Delivery, Purpose } from '@onesource/db/vocabulary';
import type { RequestCommand } from '../inputs.ts';

/** Something that is done with a request of the demo, so many days before the start. */
export type Step = {
  by: string;
  daysAgo: number;
  command: RequestCommand;
  /** Of what is to be done by a day: so many days after the step. */
  within?: number;
};

/**
 * A request that the demo starts with, and what happened to it, as far as the regulation in force has these steps. Days are
 * days before the start.
 */
export type Story = {
  resource: string;
  provider: string;
  by: string;
  daysAgo: number;
  purpose: Purpose;
  basis: string;
  matter: string;
  delivery: Delivery;
  /** How many of the items are asked for. */
  items: number;
  /** What is asked for in words, where the items are not shown. */
  wanted?: string;
  /** For how many days from then on; a year where it is not said. */
  days?: number;
  /** What is answered to the provider's own question, where the entry has one. */
  answer?: string;
  steps?: readonly Step[];
};

const privacyLaw = {
  kind: 'law',
  level: null,
  title: '中华人民共和国个人信息保护法',
  number: null,
  article: '第三十四条',
} as const;

export const step = (by: string, daysAgo: number, command: RequestCommand): Step => ({ by, daysAgo, command });
export const approve = (by: string, daysAgo: number, conditions = ''): Step =>
  step(by, daysAgo, { type: 'approve', note: '', conditions });
export const refuse = (by: string, daysAgo: number, note: string): Step =>
  step(by, daysAgo, { type: 'refuse', code: 'purpose_not_justified', legalBasis: privacyLaw, note });

export const stories: readonly Story[] = [
  {
    resource: '结婚登记信息',
    provider: 'minzheng',
    by: 'official.renshe',
    daysAgo: 3,
    purpose: 'verification',
    basis: '社会保险经办职责：核实供养亲属与配偶关系',
    matter: '供养亲属抚恤金资格核验',
    delivery: 'api',
    items: 4,
  },
  {
    resource: '离婚登记信息',
    provider: 'minzheng',
    by: 'official.weijian',
    daysAgo: 12,
    purpose: 'collaboration',
    basis: '生育登记服务职责',
    matter: '生育服务登记',
    delivery: 'query',
    items: 3,
  },
  {
    resource: '结婚登记信息',
    provider: 'minzheng',
    by: 'official.jiaoyu',
    daysAgo: 30,
    purpose: 'reference',
    basis: '义务教育招生工作职责',
    matter: '学区入学家庭情况核对',
    delivery: 'query',
    items: 2,
    steps: [
      refuse('reviewer.minzheng', 26, '入学审核以户籍和房产信息为准，无需婚姻登记信息；如有新的依据请另行申请。'),
    ],
  },
  {
    resource: '城乡居民最低生活保障对象信息',
    provider: 'minzheng',
    by: 'official.canlian',
    daysAgo: 1,
    purpose: 'verification',
    basis: '残疾人两项补贴审核职责',
    matter: '困难残疾人生活补贴资格认定',
    delivery: 'query',
    items: 4,
  },
  {
    resource: '特困人员救助供养信息',
    provider: 'minzheng',
    by: 'official.weijian',
    daysAgo: 6,
    purpose: 'collaboration',
    basis: '医疗救助协同职责',
    matter: '特困人员签约家庭医生',
    delivery: 'api',
    items: 3,
    steps: [
      step('reviewer.minzheng', 4, {
        type: 'ask-supplement',
        note: '请说明需要姓名之外哪些信息项，以及数据保存多长时间。',
      }),
    ],
  },
  {
    resource: '困境儿童和事实无人抚养儿童信息',
    provider: 'minzheng',
    by: 'official.jiaoyu',
    daysAgo: 20,
    purpose: 'administrative_basis',
    basis: '家庭经济困难学生资助管理职责',
    matter: '秋季学期学生资助认定',
    delivery: 'query',
    items: 3,
    steps: [approve('reviewer.minzheng', 15, '仅用于本学期资助认定，认定结束后删除。')],
  },
  {
    resource: '老年综合津贴发放信息',
    provider: 'minzheng',
    by: 'official.renshe',
    daysAgo: 40,
    purpose: 'reference',
    basis: '城乡居民养老保险经办职责',
    matter: '待遇重复领取筛查',
    delivery: 'exchange',
    items: 4,
    days: 55,
    steps: [approve('reviewer.minzheng', 36), step('reviewer.minzheng', 34, { type: 'sign-for' })],
  },
  {
    resource: '特种设备使用登记信息',
    provider: 'shichang',
    by: 'official.jiaoyu',
    daysAgo: 2,
    purpose: 'verification',
    basis: '学校安全工作职责',
    matter: '校园电梯使用登记核对',
    delivery: 'query',
    items: 5,
  },
  {
    resource: '特种设备使用登记信息',
    provider: 'shichang',
    by: 'official.weijian',
    daysAgo: 11,
    purpose: 'verification',
    basis: '医疗机构执业监督职责',
    matter: '医院压力容器和电梯核对',
    delivery: 'query',
    items: 4,
  },
  {
    resource: '强制检定计量器具检定信息',
    provider: 'shichang',
    by: 'official.weijian',
    daysAgo: 13,
    purpose: 'administrative_basis',
    basis: '医疗机构监督管理职责',
    matter: '医用计量器具专项检查',
    delivery: 'query',
    items: 4,
  },
  {
    resource: '强制检定计量器具检定信息',
    provider: 'shichang',
    by: 'official.minzheng',
    daysAgo: 26,
    purpose: 'reference',
    basis: '养老机构监督管理职责',
    matter: '养老机构食堂衡器检查',
    delivery: 'query',
    items: 3,
  },
  {
    resource: '消费投诉办理信息',
    provider: 'shichang',
    by: 'official.jiaoyu',
    daysAgo: 8,
    purpose: 'reference',
    basis: '校外培训机构监督管理职责',
    matter: '校外培训收费投诉研判',
    delivery: 'query',
    items: 4,
  },
  {
    resource: '消费投诉办理信息',
    provider: 'shichang',
    by: 'official.minzheng',
    daysAgo: 18,
    purpose: 'reference',
    basis: '养老服务监督管理职责',
    matter: '预付费养老机构风险排查',
    delivery: 'query',
    items: 3,
    steps: [
      refuse('reviewer.shichang', 14, '投诉人信息与风险排查无关；可另行申请按机构汇总的投诉数量。'),
      step('official.minzheng', 10, { type: 'appeal', note: '只需要被投诉机构名称和办理结果，不需要投诉人信息。' }),
    ],
  },
  {
    resource: '企业登记基本信息',
    provider: 'shichang',
    by: 'official.minzheng',
    daysAgo: 16,
    purpose: 'verification',
    basis: '养老机构备案管理职责',
    matter: '养老机构主体资格核验',
    delivery: 'api',
    items: 5,
    days: 30,
  },
  {
    resource: '食品经营许可证信息',
    provider: 'shichang',
    by: 'official.jiaoyu',
    daysAgo: 9,
    purpose: 'verification',
    basis: '学校食堂管理职责',
    matter: '学校食堂许可证核对',
    delivery: 'query',
    items: 4,
  },
  {
    resource: '出生医学证明签发信息',
    provider: 'weijian',
    by: 'official.renshe',
    daysAgo: 5,
    purpose: 'verification',
    basis: '生育保险待遇审核职责',
    matter: '生育津贴申领核验',
    delivery: 'api',
    items: 4,
  },
  {
    resource: '出生医学证明签发信息',
    provider: 'weijian',
    by: 'official.minzheng',
    daysAgo: 12,
    purpose: 'collaboration',
    basis: '收养登记职责',
    matter: '收养登记材料核验',
    delivery: 'query',
    items: 3,
  },
  {
    resource: '居民死亡医学证明信息',
    provider: 'weijian',
    by: 'official.renshe',
    daysAgo: 25,
    purpose: 'administrative_basis',
    basis: '养老保险待遇管理职责',
    matter: '死亡人员待遇停发核查',
    delivery: 'exchange',
    items: 4,
    steps: [approve('reviewer.weijian', 20)],
  },
  {
    resource: '计划生育家庭特别扶助信息',
    provider: 'weijian',
    by: 'official.minzheng',
    daysAgo: 4,
    purpose: 'collaboration',
    basis: '养老服务补贴审核职责',
    matter: '特殊家庭老人服务补贴',
    delivery: 'query',
    items: 3,
    steps: [step('official.minzheng', 3, { type: 'withdraw' })],
  },
  {
    resource: '家庭经济困难学生资助信息',
    provider: 'jiaoyu',
    by: 'official.minzheng',
    daysAgo: 10,
    purpose: 'verification',
    basis: '社会救助审核职责',
    matter: '低保家庭教育救助核对',
    delivery: 'query',
    items: 4,
  },
  {
    resource: '中小学学生学籍信息',
    provider: 'jiaoyu',
    by: 'official.canlian',
    daysAgo: 15,
    purpose: 'collaboration',
    basis: '残疾儿童义务教育保障职责',
    matter: '适龄残疾儿童入学情况核对',
    delivery: 'query',
    items: 4,
    steps: [
      approve('reviewer.jiaoyu', 12),
      step('official.canlian', 5, { type: 'ask-consent', kind: 'pass_on', to: '各街道残疾人工作站' }),
    ],
  },
  {
    resource: '工伤认定决定信息',
    provider: 'renshe',
    by: 'official.canlian',
    daysAgo: 7,
    purpose: 'verification',
    basis: '残疾人证核发职责',
    matter: '工伤致残等级核对',
    delivery: 'query',
    items: 4,
    answer: '残疾人证核发系统，等级评定复核环节',
  },
  {
    resource: '企业职工基本养老保险参保信息',
    provider: 'renshe',
    by: 'official.minzheng',
    daysAgo: 2,
    purpose: 'verification',
    basis: '社会救助家庭经济状况核对职责',
    matter: '低保申请家庭收入核对',
    delivery: 'api',
    items: 4,
  },
  {
    resource: '特种设备使用登记信息',
    provider: 'shichang',
    by: 'official.minzheng',
    daysAgo: 33,
    purpose: 'reference',
    basis: '养老机构监督管理职责',
    matter: '养老机构电梯安全检查',
    delivery: 'query',
    items: 3,
    steps: [
      approve('reviewer.shichang', 29),
      step('reviewer.shichang', 10, {
        type: 'suspend',
        note: '查询记录与所填办理事项不符，请说明并改正。',
        misuse: true,
      }),
    ],
  },
];
