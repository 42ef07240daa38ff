import type { PoolKind } from '@onesource/db/vocabulary';

type DemoPool = {
  kind: PoolKind;
  library: string | null;
  name: string;
  note: string;
  sources: readonly { provider: string; resource: string }[];
};

const [poor, destitute, disabled] = [
  { provider: 'minzheng', resource: '城乡居民最低生活保障对象信息' },
  { provider: 'minzheng', resource: '特困人员救助供养信息' },
  { provider: 'canlian', resource: '残疾人证电子证照信息' },
];

/** Pools that the demo starts with, of departments that look after the same people; the first source comes first. */
export const demoPools: readonly DemoPool[] = [
  {
    kind: 'base',
    library: '01',
    name: '人口基础库',
    note: '以公民身份号码为唯一标识，归集各部门掌握的人口基础信息。演示数据。',
    sources: [
      { provider: 'weijian', resource: '居民健康档案基本信息' },
      { provider: 'jiaoyu', resource: '中小学学生学籍信息' },
      { provider: 'renshe', resource: '企业职工基本养老保险参保信息' },
      destitute,
      poor,
    ],
  },
  {
    kind: 'theme',
    library: null,
    name: '困难群众救助主题库',
    note: '救助对象在各部门的登记情况，供办理救助事项时核对。演示数据。',
    sources: [poor, destitute, disabled],
  },
];
