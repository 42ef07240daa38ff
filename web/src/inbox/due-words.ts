import type { TFunction } from 'i18next';
import type { Due } from './urgency.ts';

/** How much is late and how much is due soon, in words; nothing where there is no hurry. */
export function dueWords(t: TFunction<'inbox'>, { late, soon, near }: Due): string {
  const said = [
    late > 0 && t('due.late', { count: late }),
    soon > 0 && t('due.soon', { count: soon }),
    near > 0 && t('due.near', { count: near }),
  ];
  return said.filter((words) => words !== false).join(t('due.and'));
}
