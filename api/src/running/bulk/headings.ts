/** Columns of a table, each with the headings it goes by in departments' catalogs. */
const headings: Record<string, readonly string[]> = {
  name: ['信息资源名称', '资源名称', '数据资源名称', '目录名称', '名称'],
  department: ['提供方', '信息资源提供方', '资源提供方', '提供单位', '提供部门', '部门', '单位'],
  summary: ['信息资源摘要', '资源摘要', '摘要'],
  industry: ['行业', '所属行业', '行业分类', '行业类别'],
  class: ['类', '信息资源分类', '资源分类', '分类'],
  theme: ['主题', '主题分类', '所属主题'],
  classification: ['项目', '分类代码', '项/目'],
  updateCycle: ['更新周期', '更新频率'],
  openness: ['开放属性', '开放类型', '是否向社会开放', '是否开放'],
  shareType: ['共享类型', '共享属性'],
  format: ['信息资源格式', '资源格式', '格式'],
  conditions: ['共享条件'],
  legalBasis: ['依据', '不予共享依据', '法律依据'],
  subject: ['记载主体', '主体'],
  shareMethod: ['共享方式'],
  openConditions: ['开放条件'],
  timeliness: ['时效', '更新时效'],
  useRequirements: ['使用要求'],
  contactOffice: ['联系处室', '联系科室', '联系部门', '联系人'],
  contactPhone: ['联系电话', '电话'],
  items: ['信息项', '信息项名称', '数据项'],
};

const spaceless = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s*]+/g, '')
    .toLowerCase();
const fields = new Map(
  Object.entries(headings).flatMap(([field, labels]) =>
    [field, ...labels].map((label): [string, string] => [spaceless(label), field]),
  ),
);

/** The field that each heading stands for; empty for a column that is no part of a catalog. */
export const headingsOf = (cells: readonly string[]): string[] =>
  cells.map((cell) => fields.get(spaceless(cell)) ?? '');
