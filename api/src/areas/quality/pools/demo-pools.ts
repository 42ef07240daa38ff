import type { PoolKind } from '@onesource/db/vocabulary';

type Of = { provider: string; resource: string };
type DemoPool = { kind: PoolKind; library: string | null; name: string; note: string };

const [poor, destitute, disabled] = [
  { provider: 'minzheng', resource: '城乡居民最低生活保障对象信息' },
  { provider: 'minzheng', resource: '特困人员救助供养信息' },
  { provider: 'canlian', resource: '残疾人证电子证照信息' },
];

/** Pools that the demo starts with, of departments that look after the same people; the first source comes first. */
export const demoPools: readonly (DemoPool & { sources: readonly Of[] })[] = [
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

/** Those whose sources stand side by side; of each field the item of each source, in their order, where it has one. */
export const demoBeside: readonly (DemoPool & {
  sources: readonly Of[];
  fields: Readonly<Record<string, readonly (string | null)[]>>;
})[] = [
  {
    kind: 'base',
    library: '03',
    name: '空间地理基础库',
    note: '地名、居村和公共服务设施的位置，各部门没有共同标识，并列归集。演示数据。',
    sources: [
      { provider: 'minzheng', resource: '标准地名信息' },
      { provider: 'minzheng', resource: '居民委员会和村民委员会名录' },
      { provider: 'minzheng', resource: '养老机构基本信息' },
      { provider: 'jiaoyu', resource: '中小学校基本信息' },
    ],
    fields: {
      名称: ['标准名称', '居村委会名称', '机构名称', '机构名称'],
      类别: ['地名类别', null, '机构性质', '办学类型'],
      所属街镇: ['所属街镇', '所属街镇', '所在街镇', null],
      地址或四至: ['起止点或四至', '办公地址', '机构地址', '校区地址'],
      经度: ['中心点经度', '经度', '经度', '经度'],
      纬度: ['中心点纬度', '纬度', '纬度', '纬度'],
    },
  },
  {
    kind: 'base',
    library: '05',
    name: '电子证照基础库',
    note: '各部门签发的证照，编号各成一套，并列归集。演示数据。',
    sources: [
      disabled,
      { provider: 'renshe', resource: '职业技能等级证书信息' },
      { provider: 'shichang', resource: '食品经营许可证信息' },
      { provider: 'weijian', resource: '医疗机构执业许可信息' },
    ],
    fields: {
      证照编号: ['残疾人证号', '证书编号', '许可证编号', '执业许可证登记号'],
      持证主体: ['姓名', '姓名', '经营者名称', '机构名称'],
      类别或等级: ['残疾等级', '技能等级', '主体业态', '机构类别'],
      发证机关: ['发证机关', '评价机构', '发证机关', null],
      签发日期: ['签发日期', '颁证日期', '发证日期', null],
      有效期止: ['有效期止', null, '有效期至', '有效期止'],
      证照状态: ['证照状态', null, '许可状态', '校验结论'],
    },
  },
];
