import type { Unreadable, UnreadableCode } from '../../../spreadsheet/unreadable.ts';
import type { LeftOut } from '../reading/read.ts';

export const languages = ['zh', 'en'] as const;
export type Language = (typeof languages)[number];
type Said = Record<Language, string>;

/** Why a whole file is refused, and what helps. */
const unreadable: Record<UnreadableCode, Said> = {
  no_such_file: { zh: '文件打不开。', en: 'The file cannot be opened.' },
  empty: { zh: '文件是空的。', en: 'The file is empty.' },
  legacy_xls: {
    zh: '这是旧版 Excel 文件（.xls）。请在 Excel 或 WPS 中另存为 .xlsx 后再导入。',
    en: 'This is a workbook of the old kind (.xls). Save it as .xlsx in Excel or WPS and bring it in again.',
  },
  open_document: {
    zh: '这是 OpenDocument 表格（.ods）。请另存为 .xlsx 后再导入。',
    en: 'This is an OpenDocument spreadsheet (.ods). Save it as .xlsx and bring it in again.',
  },
  binary_workbook: {
    zh: '这是二进制工作簿（.xlsb）。请另存为 .xlsx 后再导入。',
    en: 'This is a binary workbook (.xlsb). Save it as .xlsx and bring it in again.',
  },
  encrypted: {
    zh: '文件设有密码。请去掉密码后再导入。',
    en: 'The file is protected by a password. Save it without one and bring it in again.',
  },
  macros: {
    zh: '工作簿带有宏（.xlsm），不读取。请另存为“Excel 工作簿（.xlsx）”后再导入。',
    en: 'The workbook brings macros (.xlsm) and is not read. Save it as an Excel workbook (.xlsx) and bring it in again.',
  },
  web_page: {
    zh: '这是网页或 XML 文件，不是工作簿。请在 Excel 中打开并另存为 .xlsx 后再导入。',
    en: 'This is a web page or XML and no workbook. Open it in Excel, save it as .xlsx and bring it in again.',
  },
  no_workbook: { zh: '压缩包里没有工作簿。', en: 'There is no workbook in this zip file.' },
  too_large: {
    zh: '文件展开后过大，未读取。请拆成几个文件导入。',
    en: 'The file unpacks to more than is read. Split it into several files.',
  },
  too_wide: { zh: '表格超过 1000 列。', en: 'The table has more than 1,000 columns.' },
  damaged: { zh: '文件已损坏或不是有效的工作簿。', en: 'The file is damaged, or no valid workbook.' },
  not_text: {
    zh: '文件的编码无法识别。请存为 UTF-8 或 GB18030 的 CSV，或 .xlsx。',
    en: 'The encoding cannot be told. Save it as CSV in UTF-8 or GB18030, or as .xlsx.',
  },
  no_headings: {
    zh: '没有找到表头：表头须含“信息资源名称”和至少一个其他栏目，可下载模板对照。',
    en: 'No headings were found: a row must name the column 信息资源名称 and one more; the template shows them.',
  },
  two_headings: { zh: '两个表头指同一栏目，请删去一个。', en: 'Two headings mean one field: delete one of them.' },
};

/** The sentence for a file that cannot be read. */
export function unreadableText({ code, about }: Pick<Unreadable, 'code' | 'about'>, language: Language): string {
  return about === '' ? unreadable[code][language] : `${unreadable[code][language]} (${about})`;
}

/** Reasons and remarks, by code. */
const reasons: Record<string, Said> = {
  required: { zh: '未填写', en: 'missing' },
  unknown_value: { zh: '不在代码表中，留空', en: 'not in the code list; left empty' },
  unknown_industry: { zh: '不在行业分类中', en: 'no industry of GB/T 4754' },
  unknown_classification: { zh: '不在资源分类中', en: 'not in the classification' },
  class_missing: { zh: '没有写明信息资源类，留空', en: 'no class says where it belongs; left empty' },
  not_of_class: { zh: '与所属分类不一致，未收入', en: 'does not go with the class; left out' },
  format_cut: { zh: '格式写得太长，以下未收入', en: 'too many kinds of format; these were left out' },
  unknown_department: { zh: '没有这个部门', en: 'no such department' },
  department_disabled: { zh: '该部门已停用', en: 'the department is disabled' },
  unknown_code: { zh: '没有这个资源代码，按名称匹配', en: 'no such code; matched by the name' },
  unknown_item: { zh: '没有这个信息项', en: 'no such item' },
  unknown_source: { zh: '引用的来源不在目录中', en: 'the cited source is not in the directory' },
  ambiguous_department: {
    zh: '有几个部门可能是它，请写全称',
    en: 'several departments it may be; write the full name',
  },
  other_department: { zh: '不是本部门', en: 'another department' },
  code_of_other_department: { zh: '资源代码属于其他部门', en: 'the code is another department’s' },
  resource_name_taken: { zh: '本部门已有同名资源', en: 'the department has a resource of that name' },
  near_name: {
    zh: '名称与本部门另一资源近似，提交前须说明区别',
    en: 'the name is similar to that of another entry of the department: say what sets them apart before submitting',
  },
  duplicate_line: { zh: '与前面的行重复，内容不一致', en: 'a line above is of the same resource and says otherwise' },
  differs_from_first: { zh: '与首行不一致', en: 'differs from the first line' },
  duplicate_item: { zh: '信息项重名，只取第一个', en: 'an item of that name is there already; the first counts' },
  items_decide: { zh: '与信息项的共享类型不一致', en: 'contradicts the share types of the items' },
  revision_in_progress: { zh: '正在审核中，不能覆盖', en: 'under review: not written over' },
  resource_retired: { zh: '该代码的资源已停止共享', en: 'the resource of that code is retired' },
  formula_error: { zh: '单元格公式出错', en: 'the formula of the cell has an error' },
  no_value: { zh: '单元格公式没有保存结果', en: 'the formula of the cell has no stored result' },
  too_many_digits: {
    zh: '数字超过 15 位，末尾已丢失，请把单元格设为文本后重填',
    en: 'a number of more than 15 digits has lost its end; make the cell text and type it anew',
  },
  garbled: { zh: '含有乱码（�）', en: 'holds garbled characters (�)' },
  not_json: { zh: '不是有效的 JSON', en: 'no valid JSON' },
  not_an_object: { zh: '不是 JSON 对象', en: 'no JSON object' },
  not_csv: { zh: '引号没有闭合，以下未读取', en: 'a quote never ends; the rest was not read' },
  invalid_type: { zh: '类型不对，留空', en: 'of the wrong type; left empty' },
  invalid_value: { zh: '取值不对，留空', en: 'no valid value; left empty' },
  invalid_format: { zh: '格式不对，留空', en: 'of the wrong form; left empty' },
  invalid_date: { zh: '日期不对，留空', en: 'no valid day; left empty' },
  too_big: { zh: '太长，留空', en: 'too long; left empty' },
  too_small: { zh: '太短或太小，留空', en: 'too short or too small; left empty' },
  not_multiple_of: { zh: '数值不对，留空', en: 'no valid number; left empty' },
  unrecognized_keys: { zh: '含有不认识的内容，留空', en: 'holds something unknown; left empty' },
  invalid_union: { zh: '填写不对，留空', en: 'not filled in correctly; left empty' },
  invalid_key: { zh: '填写不对，留空', en: 'not filled in correctly; left empty' },
  invalid_element: { zh: '填写不对，留空', en: 'not filled in correctly; left empty' },
  duplicate_name: { zh: '与前面的信息项重名', en: 'another item has this name' },
  duplicate_department: { zh: '此部门已列出', en: 'this department is listed already' },
  duplicate_question: { zh: '同一问题问了两次', en: 'the same question twice' },
  choices_required: { zh: '单选问题至少需要两个选项', en: 'a choice needs two options at least' },
  duplicate_choice: { zh: '选项重复', en: 'the same option twice' },
  joint_only_self: { zh: '协同采集须另有其他部门参加', en: 'joint collection takes another department' },
  declared_unconditional: {
    zh: '政府已核定为无条件共享，须保持面向所有部门共享',
    en: 'the government declared this unconditional, and it stays so',
  },
  limited_scope: {
    zh: '共享范围限于部分部门的，不能列为无条件共享',
    en: 'what only named departments get cannot be unconditional',
  },
  base_library_unconditional: {
    zh: '基础信息资源中的此项须面向所有部门共享',
    en: 'in a base library this must be shared with all departments',
  },
  legal_basis_required: {
    zh: '须有规定认可且在有效期内的依据',
    en: 'needs a basis that the regulation accepts and that is in force',
  },
  reason_required: { zh: '未说明理由', en: 'no reason is given' },
  reexamined_in_past: { zh: '复核日期已过', en: 'the day of the next look at the basis has passed' },
  reexamined_too_late: { zh: '复核日期晚于有效期', en: 'the next look at the basis is after it ends' },
  in_future: { zh: '晚于今天', en: 'later than today' },
  mode_unknown: { zh: '不是公开模式之一', en: 'none of the modes of opening' },
  not_shared_but_open: {
    zh: '不与其他部门共享的内容不能向社会开放',
    en: 'what other departments may not have cannot be open to the public',
  },
  sensitive_but_open: {
    zh: '敏感级别高的信息项不得开放',
    en: 'what is of high sensitivity may not be opened',
  },
  consent_not_stated: {
    zh: '发布须经部门负责人同意：请用 --head 写明负责人、--signed-on 写明日期',
    en: 'is published with the consent of the head of the department only: say who with --head and when with --signed-on',
  },
  item_required: { zh: '缺少该信息项', en: 'the item is lacking' },
  item_advised: { zh: '建议列出该信息项', en: 'the item is advised' },
  identifier_unmarked: { zh: '未标为标识项', en: 'not marked as the identifier' },
  data_set_advised: { zh: '建议写明数据所在的数据集', en: 'the data set in which the data are kept is advised' },
  digitising_advised: { zh: '仅有纸质记录，宜数字化', en: 'on paper only: it should be digitised' },
  record_form_advised: { zh: '建议写明以电子还是纸质记录', en: 'digital or on paper: it is advised to say' },
  privacy_review_advised: {
    zh: '建议写明由谁在何时作过个人信息保护影响评估',
    en: 'who assessed the effect on personal information and when: it is advised to say',
  },
  level_advised: { zh: '建议写明数据级别', en: 'the level of the data: it is advised to say' },
  level_below_items: { zh: '数据级别低于信息项的级别', en: 'the level is lower than that of an item' },
  secrecy_review_advised: {
    zh: '建议写明由谁在何时作过保密审查',
    en: 'who reviewed it for secrecy and when: it is advised to say',
  },
  source_unanswered: {
    zh: '与其他部门已发布的信息项同名，未说明来源',
    en: 'another department publishes such an item; nothing is said of the source',
  },
  source_contested: { zh: '另有部门也称自己是来源', en: 'another department claims to be the source too' },
  source_named: {
    zh: '主管部门已确定数源部门，未引用其信息项',
    en: 'the authority has named the source department; its item is not cited',
  },
  source_is_another: {
    zh: '主管部门已确定其他部门为数源部门，不得另称来源',
    en: 'the authority has named another department as the source',
  },
  not_storable: { zh: '含有不能保存的字符', en: 'holds characters that cannot be kept' },
  column_left_out: { zh: '按本部门的说明不读取', en: 'left out, as the department said' },
  unknown_column: { zh: '不认识的栏目，未读取', en: 'an unknown column; not read' },
  heading_doubled: { zh: '与另一表头同义，以另一个为准', en: 'means the same as another heading, which counts' },
  cell_without_heading: { zh: '上方没有表头，未读取', en: 'under no heading; not read' },
  hidden_sheet: { zh: '隐藏的工作表，未读取', en: 'a hidden sheet; not read' },
  sheet_without_headings: { zh: '工作表没有表头，未读取', en: 'a sheet without headings; not read' },
};

/** What a code says; one that has no words of its own stands for itself. */
export const reasonText = (code: string, language: Language): string => reasons[code]?.[language] ?? code;

/** What was left out of a file, in one line. */
export function leftOutText({ code, sheet, line, column, cell, value }: LeftOut, language: Language): string {
  const places = [sheet ?? '', cell ?? (line === undefined ? '' : String(line)), column?.replace(/\s+/g, ' ') ?? ''];
  const where = places.filter((part) => part !== '').join(' ');
  return [where, value ? `“${value}”` : '', reasonText(code, language)].filter((part) => part !== '').join(' ');
}
