import type { Text } from '../../../../law/setting.ts';
import type { OpenRow } from '../open-row.ts';

/** DG-20: what whoever uses the data by a program is told while they are interrupted, in one sentence. */
export const interruptedText = ({ until, remedy }: NonNullable<OpenRow['outage']>): Text => ({
  zh: `数据中断，预计至 ${until}；期间：${remedy}`,
  en: `The data are interrupted, as expected until ${until}; meanwhile: ${remedy}`,
});
