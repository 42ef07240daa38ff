import type { Sheet } from '../../cases/sheet.ts';
import { citedInLine } from '../../law/basis.ts';
import type { NamedList } from '../../law/lists.ts';
import type { ListedView } from './view.ts';

type Column = Sheet<ListedView>['columns'][number];

const items = (zh: string, en: string): Column => ({
  zh,
  en,
  width: 60,
  cell: ({ items: names }, language) => names?.join(language === 'zh' ? '、' : ', ') ?? closed[language],
});
const closed = { zh: '（本单位不可见）', en: '(not shown to your department)' };

const bases: Column[] = [
  {
    zh: '依据',
    en: 'Basis',
    width: 50,
    cell: ({ bases: cited }, language) => cited.map(citedInLine).join(language === 'zh' ? '；' : '; '),
  },
  {
    zh: '理由',
    en: 'Reason',
    width: 50,
    cell: ({ bases: cited }, language) =>
      cited.flatMap(({ reason }) => reason || []).join(language === 'zh' ? '；' : '; '),
  },
];
const openness: Column = {
  zh: '开放属性',
  en: 'Openness',
  width: 14,
  cell: ({ openness: how }, language) => (how ? opennessWords[how][language] : ''),
};
const opennessWords = {
  open: { zh: '无条件开放', en: 'Open' },
  conditionally_open: { zh: '有条件开放', en: 'Conditionally open' },
};
const shareType: Column = {
  zh: '共享类型',
  en: 'Share type',
  width: 16,
  cell: ({ shareType: how }, language, { policy }) => policy.shareTypeLabels.value[how][language],
};

const special = {
  directory: [shareType, items('信息项', 'Items')],
  local: [shareType, items('信息项', 'Items')],
  shared: [shareType, items('共享的信息项', 'Items shared')],
  withheld: [items('不予共享的信息项', 'Items not shared'), ...bases],
  open: [openness, items('开放的信息项', 'Items open')],
} as const satisfies Record<string, readonly Column[]>;

/** A compiled list as a workbook, by the name that the text gives it. */
export const sheetOf = (kind: keyof typeof special, name: NamedList['name']): Sheet<ListedView> => ({
  name,
  columns: [
    {
      zh: '提供部门',
      en: 'Providing department',
      width: 30,
      departments: true,
      cell: ({ department }) => department.name,
    },
    { zh: '信息资源名称', en: 'Resource', width: 40, cell: ({ name: called }) => called },
    { zh: '信息资源代码', en: 'Code', width: 24, cell: ({ code }) => code },
    ...special[kind],
    { zh: '发布日期', en: 'Published on', width: 14, cell: ({ publishedOn }) => publishedOn },
  ],
});
