import industries from '@onesource/db/data/industries.json' with { type: 'json' };
import type { PolicyProfile } from '../../../law/profile.ts';
import { lettersOf } from '../../../spreadsheet/workbook.ts';
import { type WriteOptions, writeXlsx, xmlText } from '../../../spreadsheet/writing.ts';
import { titleOf } from '../rules/reading/headings.ts';
import { names } from '../rules/reading/labels.ts';
import { recordFormNames } from '../rules/reading/said.ts';
import { classificationLabels, columns, industryText } from '../rules/texts.ts';

/** Rows that drop-downs are made for. */
const rows = 5000;
const yesNo = ['是', '否'];

/** The words of each column that has a code list; the share types are called as the profile calls them. */
export const wordsOf = ({
  shareTypeLabels,
}: Pick<PolicyProfile, 'shareTypeLabels'>): Record<string, readonly string[]> => {
  const shareTypes = Object.values(shareTypeLabels.value).map(({ zh }) => zh);
  const opennesses = Object.values(names.openness);
  return {
    class: Object.values(names.class),
    classification: classificationLabels,
    industry: industries
      .flatMap(({ code, divisions }) => [code, ...divisions.map((each) => each.code)])
      .map(industryText),
    format: Object.values(names.format),
    updateCycle: Object.values(names.updateCycle),
    subject: Object.values(names.subject),
    level: Object.values(names.level),
    licence: yesNo,
    needsProviderConsent: yesNo,
    recordForm: Object.values(recordFormNames),
    shareType: shareTypes,
    openness: opennesses,
    'item.dataType': Object.values(names.dataType),
    'item.required': yesNo,
    'item.identifier': yesNo,
    'item.base': yesNo,
    'item.sensitivity': Object.values(names.sensitivity),
    'item.level': Object.values(names.level),
    'item.shareType': shareTypes,
    'item.openness': opennesses,
  };
};

/** What to write into a column, and an example of it. */
const help: Record<string, readonly [what: string, example: string]> = {
  name: ['必填，本部门内不得重名', '养老机构基本信息'],
  code: ['首次发布时由系统赋予，新资源留空；改名时请保留', ''],
  department: ['留空即本部门', ''],
  class: ['从下拉列表选择', '主题信息资源类'],
  classification: ['项/目，部门信息资源类留空', '社会保障/养老服务'],
  summary: ['内容或主要字段的概要', '辖区内养老机构的名称、地址与床位数。'],
  industry: ['国民经济行业分类', 'S92 国家机构'],
  format: ['分类，或 分类:类型', '数据库:MySQL'],
  updateCycle: ['从下拉列表选择', '每月'],
  subject: ['资源记载的主体', '事业单位'],
  shareType: ['没有信息项的资源在此填写；有信息项的按信息项填写', ''],
  legalBasis: ['不予共享须填：种类:《文件名》条款，多个以分号隔开', '法律:《中华人民共和国反恐怖主义法》第四十八条'],
  licence: ['记载许可、资质或从业资格的选“是”', '否'],
  scope: ['“所有部门”，或部门名称，多个以顿号隔开', '所有部门'],
  permittedPurposes: ['行政依据、工作参考、数据校核、业务协同、其他，多个以顿号隔开', '工作参考、数据校核'],
  recordForm: ['从下拉列表选择', '电子'],
  secrecyReview: ['审查人和日期', '保密办公室 2026-10-01'],
  privacyReview: ['评估人和日期', '法规处 2026-10-01'],
  jointCollection: ['部门：分工，多个以分号隔开', '区教育局：核对；区公安分局：汇总'],
  questions: ['一行一个：[必答或选答][文本、数字、附件，或 单选：甲/乙] 问题', '[必答][文本] 使用数据的信息系统名称'],
  responsibleDepartmentId: ['由其他部门负责的填其名称；留空即提供部门', ''],
  relatedCodes: ['多个以顿号隔开', ''],
  contactPhone: ['', '021-58000000'],
  'item.name': ['一行一个信息项，资源的其他栏目只在首行填写', '机构名称'],
  'item.dataType': ['从下拉列表选择', '字符型'],
  'item.length': ['', '100'],
  'item.shareType': ['从下拉列表选择', '无条件共享'],
  'item.openness': ['从下拉列表选择', '不予开放'],
};

/** An empty catalog for the profile: headings, drop-downs from the code lists, instructions with an example. */
export async function templateWorkbook(policy: Pick<PolicyProfile, 'shareTypeLabels'>): Promise<Uint8Array> {
  const words = wordsOf(policy);
  const lists = Object.keys(words);
  const longest = Math.max(...Object.values(words).map((list) => list.length));
  const dictionary = Array.from({ length: longest }, (_, at) => lists.map((field) => words[field]?.[at] ?? null));
  const options: WriteOptions = {
    sheets: [
      {
        name: '目录',
        columns: columns.map(({ width }) => ({ width, numFmt: '@' })),
        rows: [columns.map(({ field }) => titleOf(field))],
        freezePane: { rows: 1, columns: 1 },
        dataValidations: columns.flatMap(({ field }, at) => {
          const list = lists.indexOf(field);
          if (list === -1) return [];
          return {
            type: 'list' as const,
            allowBlank: true,
            // On a sheet of its own: a list in the cell may have 255 characters
            formula1: `'字典'!$${lettersOf(list)}$1:$${lettersOf(list)}$${words[field]?.length ?? 1}`,
            range: `${lettersOf(at)}2:${lettersOf(at)}${rows}`,
          };
        }),
      },
      {
        name: '填写说明',
        columns: [{ width: 24 }, { width: 60 }, { width: 48 }],
        rows: [
          ['栏目', '说明', '示例'],
          ...columns.map(({ field }) => [titleOf(field), ...(help[field] ?? ['', ''])].map(xmlText)),
        ],
      },
      { name: '字典', veryHidden: true, rows: dictionary },
    ],
  };
  return writeXlsx(options);
}
