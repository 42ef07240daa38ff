/** 规则: the page of the profile in force, and all regulations side by side; the settings bring their own words. */
export default {
  title: '规则',
  intro:
    '系统按下列规则运行。标有条款代号的出自该文件；标有“本产品设定”的，文件未作规定，由本产品补充；标有“文件未规定”的，系统不作要求。',
  toCompare: '与其他城市对照',
  search: '查找规则',
  searchHint: '名称、内容或条款，如“答复”“{{code}}-1”',
  sourceFilter: '按来源筛选',
  all: '全部',
  found_other: '共 {{count}} 项',
  nothing: '没有符合条件的规则',
  nothingHint: '换一个词，或清空筛选条件。',
  groups: '规则分组',
  linkTo: '“{{name}}”的链接',
  source: { stated: '文件规定', house: '本产品设定', not_stated: '文件未规定' },
  reading: '本产品的理解：{{text}}',
  describesOnly: '仅作说明，系统不据此处理。',
  notStatedHint: '文件没有规定，系统也不作要求。',

  alternative: '或',

  compare: {
    title: '各地规则对照',
    lead: '对照各地文件：同一件事，各怎么说。',
    setting: '规则',
    inForce: '现行',
    differOnly: '只看有差异的',
    says: '显示条款说明',
    shown: '显示 {{shown}} / {{total}} 项',
    legend: '图例',
    differs: '与{{city}}不同',
    table: '各地规则对照表',
    first: '第一个城市',
    second: '第二个城市',
    allSame: '这些城市的规则没有差异',
    allSameHint: '关闭“只看有差异的”以查看全部规则。',
  },
};
