import type { Reach } from '@onesource/db/schema/request';
import type { Purpose } from '@onesource/db/vocabulary';
import { filledIn } from '../../../../law/agreement.ts';
import type { IsoDate } from '../../../../law/calendar/working-days.ts';
import { purposeWords } from '../words.ts';

/** What of a request its agreement tells. */
export type Agreed = {
  number: string;
  provider: string;
  consumer: string;
  resource: string;
  /** Items by name; none where the whole is granted. */
  items: readonly string[];
  purpose: Purpose;
  purposeText: string;
  basis: string;
  reach: Reach | null;
  /** As the entry states them, and as they were added; each a sentence or none. */
  conditions: readonly string[];
  from: IsoDate;
  until: IsoDate;
};

/** 保密协议 (PD-35) of a grant: the clauses of the profile, filled from the case. Legal text, in Chinese. */
export const agreementOf = (clauses: readonly string[], agreed: Agreed): string[] =>
  filledIn(clauses, {
    ...agreed,
    basis: withoutStop(agreed.basis),
    conditions: agreed.conditions.map(withoutStop).filter(Boolean).join('；'),
    items: agreed.items.length > 0 ? agreed.items.join('、') : '全部信息项',
    purpose: [purposeWords.zh[agreed.purpose], agreed.purposeText].filter(Boolean).join('，'),
    rows: (agreed.reach?.rows ?? []).map(limitInWords).join('；'),
    shown: (agreed.reach?.shown ?? []).map(shownInWords).join('；'),
    from: inWords(agreed.from),
    until: inWords(agreed.until),
  });

/** What goes on as part of a clause ends there. */
const withoutStop = (text: string): string => text.trim().replace(/[。；;.]+$/, '');

const limitInWords = (limit: Reach['rows'][number]): string =>
  limit.kind === 'values'
    ? `“${limit.name}”为${limit.values.join('、')}`
    : `“${limit.name}”在${inWords(limit.from)}至${inWords(limit.until)}之间`;

const shownInWords = ({ name, as }: { name: string; as: 'masked' | 'whole' }): string =>
  as === 'masked' ? `“${name}”脱敏后提供` : `“${name}”以完整内容提供`;

/** 2026-11-02 → 2026年11月2日 */
function inWords(day: IsoDate): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}
