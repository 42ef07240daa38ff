import type { Sheet } from '../../cases/sheet.ts';
import { purposeWords } from '../requests/rules/words.ts';
import type { listedUseView } from './view.ts';

type Line = ReturnType<typeof listedUseView>;

const kinds: Record<'zh' | 'en', Record<Line['kind'], string>> = {
  zh: { query: '查询', verify: '核验', download: '下载', token: '取令牌', statement: '使用情况说明' },
  en: { query: 'Lookup', verify: 'Verification', download: 'Download', token: 'Token', statement: 'Statement of use' },
};
const count = (of: number | null) => (of === null ? '' : String(of));

/** 使用记录 as a workbook. */
export const usesSheet: Sheet<Line> = {
  name: { zh: '使用记录', en: 'Records of use' },
  columns: [
    { zh: '时间', en: 'When', width: 24, cell: ({ at }) => at },
    { zh: '申请编号', en: 'Request', width: 20, cell: ({ request }) => request.number },
    { zh: '信息资源名称', en: 'Resource', width: 40, cell: ({ resource }) => resource },
    { zh: '使用部门', en: 'Consumer', width: 30, departments: true, cell: ({ consumer }) => consumer.name },
    { zh: '使用人', en: 'By', width: 14, cell: ({ by }) => by },
    { zh: '提供部门', en: 'Provider', width: 30, departments: true, cell: ({ provider }) => provider.name },
    { zh: '用途', en: 'Purpose', width: 16, cell: ({ purpose }, language) => purposeWords[language][purpose] },
    { zh: '方式', en: 'Way', width: 16, cell: ({ kind }, language) => kinds[language][kind] },
    { zh: '办理事项或说明', en: 'Matter or statement', width: 40, cell: ({ matter }) => matter },
    { zh: '信息项数', en: 'Items', width: 10, cell: ({ itemCount }) => count(itemCount) },
    { zh: '行数', en: 'Rows', width: 10, cell: ({ rows }) => count(rows) },
    { zh: '结果', en: 'Result', width: 16, cell: ({ result }) => result ?? '' },
  ],
};
