import type { Face } from '@onesource/db/schema/opening/entries';

/** What an entry says of itself; a summary that says nothing leaves the name, for there has to be a description. */
export const descriptionOf = ({ name, summary, items }: Pick<Face, 'name' | 'summary' | 'items'>): string =>
  [summary || name, items.length > 0 ? `信息项：${items.map((item) => item.name).join('、')}。` : '']
    .filter(Boolean)
    .join('\n');
