import classification from '@onesource/db/data/classification.json' with { type: 'json' };
import industries from '@onesource/db/data/industries.json' with { type: 'json' };
import type {
  DataType,
  FormatCategory,
  LegalBasisKind,
  Openness,
  ResourceClass,
  ShareType,
  SubjectKind,
  UpdateCycle,
} from '@onesource/db/vocabulary';

/** Each word's usual labels in the catalogs of departments, the code itself aside. */
type Labels<Word extends string> = Record<Word, readonly string[]>;

const shareTypes: Labels<ShareType> = {
  unconditional: ['无条件共享', '无条件', '主动共享', '普遍共享', '全部共享'],
  conditional: ['有条件共享', '有条件', '依申请共享', '条件共享', '授权共享', '部分共享'],
  not_shared: ['不予共享', '不共享', '非共享', '不予'],
};
const opennesses: Labels<Openness> = {
  open: ['无条件开放', '开放', '主动开放', '社会公开', '公开', '是'],
  conditionally_open: ['有条件开放', '依申请开放', '受限开放', '依申请公开'],
  not_open: ['不予开放', '不开放', '非开放', '不公开', '否'],
};
const updateCycles: Labels<UpdateCycle> = {
  realtime: ['实时', '实时更新', '即时'],
  daily: ['每日', '每天', '日', '按日', '日更新'],
  weekly: ['每周', '周', '按周', '周更新'],
  monthly: ['每月', '月', '按月', '月度', '月更新'],
  quarterly: ['每季度', '季度', '每季', '季', '按季', '按季度'],
  half_yearly: ['每半年', '半年', '半年度', '按半年'],
  yearly: ['每年', '年', '年度', '按年', '年更新'],
  irregular: ['不定期', '不定期更新', '自定义', '其他'],
  static: ['静态', '不更新', '一次性', '固定'],
};
const classes: Labels<ResourceClass> = {
  base: ['基础', '基础类', '基础信息资源', '基础信息资源类', '基础数据', '1'],
  theme: ['主题', '主题类', '主题信息资源', '主题信息资源类', '主题数据', '2'],
  department: ['部门', '部门类', '部门信息资源', '部门信息资源类', '部门数据', '3'],
};
const dataTypes: Labels<DataType> = {
  C: ['字符', '字符型', '字符串', '字符串型', '文本', 'string', 'varchar', 'char'],
  N: ['数值', '数值型', '数字', 'number', 'decimal', 'numeric'],
  Y: ['货币', '货币型', '金额'],
  D: ['日期', '日期型', 'date'],
  T: ['日期时间', '日期时间型', '时间', 'datetime', 'timestamp'],
  L: ['逻辑', '逻辑型', '布尔', '布尔型', 'boolean'],
  M: ['备注', '备注型', '长文本', 'text', 'clob'],
  G: ['通用', '通用型', '二进制', 'blob'],
  B: ['双精度', '双精度型', 'double'],
  I: ['整型', '整数', '整数型', 'int', 'integer', 'bigint'],
  F: ['浮点', '浮点型', 'float'],
};
const subjects: Labels<SubjectKind> = {
  natural_person: ['自然人', '个人', '人口'],
  enterprise: ['企业', '法人'],
  social_organisation: ['社会组织', '社会团体'],
  public_institution: ['事业单位'],
  licence: ['证照', '电子证照'],
  other: ['其他', '其它'],
};
const formats: Labels<FormatCategory> = {
  document: ['电子文件', '文档', 'doc', 'docx', 'pdf', 'txt', 'wps', 'ofd', 'html', 'xml', 'ppt', 'pptx'],
  spreadsheet: ['电子表格', '表格', 'xls', 'xlsx', 'et', 'csv', 'excel'],
  database: ['数据库', '库表', 'mysql', 'oracle', 'sqlserver', 'postgresql', 'access', 'dbf', 'dm', '达梦', 'kingbase'],
  image: ['图形图像', '图像', '图片', 'jpg', 'jpeg', 'png', 'gif', 'bmp', 'tif', 'tiff'],
  media: ['流媒体', '视频', '音频', 'mp3', 'mp4', 'wav', 'avi', 'rm', 'swf'],
  self_describing: ['自描述格式', '自描述', 'shp', 'json'],
  service: ['服务', '接口', '服务接口', 'api', 'webservice'],
};
const basisKinds: Labels<LegalBasisKind> = {
  law: ['法律'],
  administrative_regulation: ['行政法规'],
  state_council_decision: ['国务院决定'],
  local_regulation: ['地方性法规'],
  rule: ['规章', '部门规章', '地方政府规章'],
  policy: ['政策', '政策文件', '规范性文件', '国家政策'],
};

/** The same word however it is spaced, cased or bracketed. */
const plain = (label: string): string => label.normalize('NFKC').replace(/\s+/g, '').toLowerCase();

function reader<Word extends string>(labels: Labels<Word>): (label: string) => Word | null {
  const known = new Map<string, Word>();
  for (const word of Object.keys(labels) as Word[])
    for (const label of [word, ...labels[word]]) known.set(plain(label), word);
  return (label) => known.get(plain(label)) ?? null;
}

/** Each reads a code or a label of the vocabulary, or one of its usual synonyms; null when it is none of them. */
export const labelReaders = {
  shareType: reader(shareTypes),
  openness: reader(opennesses),
  updateCycle: reader(updateCycles),
  class: reader(classes),
  dataType: reader(dataTypes),
  subject: reader(subjects),
  formatCategory: reader(formats),
  legalBasisKind: reader(basisKinds),
};

const industryCodes = new Map(
  industries.flatMap((section) =>
    [...section.divisions, section].flatMap(({ code, zh }): [string, string][] => [
      [plain(code), code],
      [plain(zh), code],
    ]),
  ),
);

/** GB/T 4754 section or division by its code or Chinese name; a name of both is the section's. */
export const industryOf = (label: string): string | null => industryCodes.get(plain(label)) ?? null;

type Sub = { code: string; zh: string };
const subItemsOf = (item: Sub & { subItems?: Sub[] }): Sub[] => item.subItems ?? [];

/**
 * Item and sub-item (项, 目) of a class by code, by the sub-item's name, or by `item/sub-item`; an item alone when it has
 * one sub-item only. Null when that names nothing, or more than one thing.
 */
export function classificationOf(resourceClass: ResourceClass, label: string): string | null {
  const wanted = plain(label).replace(/[->、·]+/g, '/');
  const found = new Set<string>();
  for (const { class: of, items } of classification)
    for (const item of of === resourceClass ? items : []) {
      const subItems = subItemsOf(item);
      for (const { code, zh } of subItems) {
        const names = [`${item.code}${code}`, plain(zh), `${plain(item.zh)}/${plain(zh)}`];
        if (names.includes(wanted) || (subItems.length === 1 && plain(item.zh) === wanted)) found.add(item.code + code);
      }
    }
  const [only, ...others] = found;
  return others.length === 0 ? (only ?? null) : null;
}
