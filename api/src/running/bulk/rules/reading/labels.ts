import classification from '@onesource/db/data/classification.json' with { type: 'json' };
import industries from '@onesource/db/data/industries.json' with { type: 'json' };
import type {
  DataLevel,
  DataType,
  FormatCategory,
  LegalBasisKind,
  Openness,
  ResourceClass,
  Sensitivity,
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
  open: ['无条件开放', '无条件', '完全开放', '开放', '主动开放', '社会公开', '公开', '是', '1'],
  conditionally_open: [
    '有条件开放',
    '有条件',
    '依申请开放',
    '申请开放',
    '申请后开放',
    '登录开放',
    '实名开放',
    '实名制开放',
    '受限开放',
    '半开放',
    '依申请公开',
  ],
  not_open: ['不予开放', '不开放', '非开放', '禁止开放', '不公开', '否', '0'],
};
const updateCycles: Labels<UpdateCycle> = {
  realtime: ['实时', '即时', '小时级', '分钟级', '每小时', '每分钟'],
  daily: ['每日', '每天', '日', '天', '一天一次', '1天', 't+1'],
  weekly: ['每周', '周', '星期', '每星期', '一周一次', '1周'],
  monthly: ['每月', '月', '月度', '一月一次', '1个月', '每个月'],
  quarterly: ['每季度', '季度', '每季', '季', '一季度一次', '3个月', '三个月'],
  half_yearly: ['每半年', '半年', '半年度', '半年一次', '6个月', '六个月'],
  yearly: ['每年', '年', '年度', '每年度', '一年一次', '1年', '12个月'],
  irregular: ['不定期', '不定时', '自定义', '其他', '其它', '适时', '按需'],
  static: ['静态', '静态数据', '静态/不更新', '不更新', '一次性', '固定', '不再更新'],
};
const classes: Labels<ResourceClass> = {
  base: ['基础信息资源类', '基础', '基础类', '基础信息资源', '基础数据', '1'],
  theme: ['主题信息资源类', '主题', '主题类', '主题信息资源', '主题数据', '2'],
  department: ['部门信息资源类', '部门', '部门类', '部门信息资源', '部门数据', '3'],
};
const dataTypes: Labels<DataType> = {
  C: ['字符型', '字符', '字符串', '字符串型', '文本', 'string', 'varchar', 'char'],
  N: ['数值型', '数值', '数字', 'number', 'decimal', 'numeric'],
  Y: ['货币型', '货币', '金额'],
  D: ['日期型', '日期', 'date'],
  T: ['日期时间型', '日期时间', '时间', 'datetime', 'timestamp'],
  L: ['逻辑型', '逻辑', '布尔', '布尔型', 'boolean'],
  M: ['备注型', '备注', '长文本', 'text', 'clob'],
  G: ['通用型', '通用', '二进制', 'blob'],
  B: ['双精度型', '双精度', 'double'],
  I: ['整型', '整数', '整数型', 'int', 'integer', 'bigint'],
  F: ['浮点型', '浮点', 'float'],
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
  document: [
    '电子文件',
    '文档',
    '文件',
    '01',
    'file',
    'word',
    'doc',
    'docx',
    'pdf',
    'txt',
    'wps',
    'ofd',
    'html',
    'xml',
    'ppt',
    'pptx',
  ],
  spreadsheet: ['电子表格', '表格', '02', 'xls', 'xlsx', 'xlsm', 'et', 'csv', 'excel'],
  database: [
    ...['数据库', '库表', '数据表', '03', 'table', 'mysql', 'oracle', 'sqlserver', 'postgresql', 'postgres', 'access'],
    ...[
      'dbf',
      'dbase',
      'db2',
      'sybase',
      'mdb',
      'dm',
      '达梦',
      'kingbase',
      'kingbasees',
      '人大金仓',
      'gbase',
      'oceanbase',
    ],
    ...['impala', 'greenplum', 'hive', 'hbase', 'mongodb', 'odps', 'maxcompute', 'elasticsearch', 'sqlite'],
  ],
  image: ['图形图像', '图像', '图片', '04', 'jpg', 'jpeg', 'png', 'gif', 'bmp', 'tif', 'tiff'],
  media: ['流媒体', '视频', '音频', '05', 'mpg', 'mp3', 'mp4', 'wav', 'avi', 'rm', 'swf'],
  self_describing: ['自描述格式', '自描述', '06', 'shp', 'json', 'geojson', 'rdf', 'kml', 'gml'],
  service: ['服务', '接口', '服务接口', '接口服务', '07', 'api', 'webservice', 'rest', 'wms'],
};
const levels: Labels<DataLevel> = {
  core: ['核心', '核心数据'],
  important: ['重要', '重要数据'],
  general: ['一般', '一般数据'],
};
const sensitivities: Labels<Sensitivity> = {
  low: ['低', '一般', '低敏感'],
  medium: ['中', '较敏感', '中敏感'],
  high: ['高', '敏感', '高敏感'],
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

/** Words that an official wording puts around the one that is meant: 无条件共享类, 按月更新, 可无条件共享, 每月（主动）. */
function* unwrapped(label: string): Generator<string> {
  const bare = plain(label);
  yield bare;
  const unbracketed = bare.replace(/\([^)]*\)/g, '');
  yield unbracketed;
  const core = unbracketed.replace(/^(可以?|属于?)/, '').replace(/(类|更新|型)$/, '');
  yield core;
  yield core.replace(/^[按逐](?=.)/, '');
}

function reader<Word extends string>(labels: Labels<Word>): (label: string) => Word | null {
  const known = new Map<string, Word>();
  for (const word of Object.keys(labels) as Word[])
    for (const label of [word, ...labels[word]]) known.set(plain(label), word);
  return (label) => {
    for (const form of unwrapped(label)) {
      const word = known.get(form);
      if (word) return word;
    }
    return null;
  };
}

const isYes = new Set(['是', '有', 'y', 'yes', 'true', '1', '√', '必填']);
const isNo = new Set(['否', '无', 'n', 'no', 'false', '0', '×', '非必填', '选填']);
/** 是 or 否, however it is ticked; null when it is neither. */
export function yesOrNo(label: string): boolean | null {
  if (isYes.has(plain(label))) return true;
  return isNo.has(plain(label)) ? false : null;
}

/** Words of catalogs that stand for nothing having been said. */
const nothing = new Set(['默认', '默认行业', '默认主题', '其他', '其它', '无', '-', '/', '—', '暂无', '未分类']);
export const saysNothing = (label: string): boolean => nothing.has(plain(label));

const firstOf = <Word extends string>(labels: Labels<Word>): Record<Word, string> =>
  Object.fromEntries(Object.entries<readonly string[]>(labels).map(([word, [name = word]]) => [word, name])) as Record<
    Word,
    string
  >;

/** What each word is called in templates and exports: its first label. */
export const names = {
  shareType: firstOf(shareTypes),
  openness: firstOf(opennesses),
  updateCycle: firstOf(updateCycles),
  class: firstOf(classes),
  dataType: firstOf(dataTypes),
  subject: firstOf(subjects),
  format: firstOf(formats),
  sensitivity: firstOf(sensitivities),
  level: firstOf(levels),
  basis: firstOf(basisKinds),
};

/** Each reads a code or a label of the vocabulary, or one of its usual synonyms; null when it is none of them. */
export const labelReaders = {
  shareType: reader(shareTypes),
  openness: reader(opennesses),
  updateCycle: reader(updateCycles),
  class: reader(classes),
  dataType: reader(dataTypes),
  subject: reader(subjects),
  formatCategory: reader(formats),
  /** The category by its own name only, not by a kind of it. */
  formatName: (label: string) => Object.values(firstOf(formats)).includes(label.trim()),
  sensitivity: reader(sensitivities),
  level: reader(levels),
  legalBasisKind: reader(basisKinds),
};

/** An industry's name without the punctuation that lists write as they like: 农林牧渔业. */
const industryKey = (label: string): string => plain(label).replace(/[、,;/·()]/g, '');
const industryCodes = new Map(
  industries.flatMap((section) =>
    [...section.divisions, section].flatMap(({ code, zh }): [string, string][] => {
      const name = industryKey(zh);
      return [code.toLowerCase(), name, name.replace(/业$/, '')].map((label) => [label, code]);
    }),
  ),
);
/** Names that catalogs still use for sections of GB/T 4754-2017, or shorten. */
const otherNames: Record<string, string> = {
  公共管理社会保障: 'S',
  公共管理: 'S',
  居民修理服务业: 'O',
  水利公共设施管理: 'N',
  科研与技术服务业: 'M',
  科学研究和技术服务: 'M',
  信息软件与技术服务业: 'I',
  电力燃气及水生产和供应业: 'D',
  电力势力燃气及水生产和供应业: 'D',
  能源供应: 'D',
  批发零售业: 'F',
  商贸流通: 'F',
  科技教育: 'P',
  教育文化: 'P',
  医疗卫生: 'Q',
};

/** GB/T 4754 section or division by its code, its Chinese name, or both; a name of both is the section's. */
export const industryOf = (label: string): string | null =>
  industryCodes.get(/^[a-t](\d\d)?(?=\s)/i.exec(label.trim())?.[0]?.toLowerCase() ?? '') ??
  industryCodes.get(industryKey(label)) ??
  otherNames[industryKey(label)] ??
  null;

type Sub = { code: string; zh: string };
const subItemsOf = (item: Sub & { subItems?: Sub[] }): Sub[] => item.subItems ?? [];

/** Themes of open-data portals, each with the sub-item of the national guide that holds the same. */
const themes: Record<string, string> = {
  生活服务: '01002',
  民生服务: '01002',
  综合政务: '01001',
  政务服务: '01001',
  文化休闲: '01003',
  医疗: '02001',
  医疗卫生: '02001',
  卫生健康: '02001',
  卫生: '02002',
  社保就业: '03001',
  社会保障: '03001',
  就业: '03003',
  安全监管: '05003',
  能源资源: '07004',
  资源能源: '07004',
  信用: '08001',
  信用服务: '08001',
  社会信用: '08001',
  城市建设: '09002',
  城建住房: '09003',
  交通运输: '09005',
};

/**
 * Item and sub-item (项, 目) of a class by code, by the sub-item's name, or by `item/sub-item`; an item alone when it has
 * one sub-item only. Null when that names nothing, or more than one thing.
 */
export function classificationOf(resourceClass: ResourceClass, label: string): string | null {
  const wanted = plain(label).replace(/[->、·]+/g, '/');
  const theme = resourceClass === 'theme' ? themes[wanted] : undefined;
  if (theme) return theme;
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

/** 类 by its name, or by a path that begins with it: `主题信息资源类/健康保障/医疗服务`. */
export function classPathOf(label: string): { class: ResourceClass; rest: string } | null {
  const [first = '', ...rest] = label.split(/[/>＞|-]/).map((part) => part.trim());
  const found = labelReaders.class(label) ?? labelReaders.class(first);
  return found && { class: found, rest: rest.join('/') };
}
