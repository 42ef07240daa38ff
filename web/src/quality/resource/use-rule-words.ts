import { useTranslation } from 'react-i18next';
import type { QualityDetail, QualityRule } from '../queries.ts';

/** Codes of a list that are named. */
const named = 6;

/** What a rule asks of its item, in words. */
export function useRuleWords(items: QualityDetail['items']): (rule: QualityRule) => string {
  const { t } = useTranslation('quality');
  const nameOf = (id: string) => items.find((item) => item.id === id)?.name ?? '—';
  const isOfDays = (id: string) => ['D', 'T'].includes(items.find((item) => item.id === id)?.dataType ?? '');
  const bounded = (stem: 'length' | 'range' | 'days', min: number | string | null, max: number | string | null) => {
    const bound = (said: number | string | null) => (said === 'today' ? t('rule.today') : said);
    if (min === null) return t(`rule.${stem}To`, { max: bound(max) });
    if (max === null) return t(`rule.${stem}From`, { min: bound(min) });
    return t(`rule.${stem}Between`, { min: bound(min), max: bound(max) });
  };
  return (rule) => {
    switch (rule.kind) {
      case 'required':
        return t('rule.required');
      case 'format':
        return (
          t(`rule.format.${rule.format}`) +
          (rule.typeItem === null ? '' : t('rule.typed', { type: nameOf(rule.typeItem) }))
        );
      case 'pattern':
        return t('rule.pattern', { pattern: rule.pattern });
      case 'codes': {
        const values = rule.values.slice(0, named).join('、');
        return rule.values.length > named
          ? t('rule.codesMore', { values, count: rule.values.length })
          : t('rule.codes', { values });
      }
      case 'length':
        return bounded('length', rule.min, rule.max);
      case 'unique':
        return rule.with.length === 0
          ? t('rule.unique')
          : t('rule.uniqueWith', { others: rule.with.map(nameOf).join('、') });
      case 'range':
        return bounded(isOfDays(rule.item) ? 'days' : 'range', rule.min, rule.max);
      case 'order':
        return t(isOfDays(rule.item) ? 'rule.notBefore' : 'rule.notLess', { other: nameOf(rule.after) });
      case 'matches_id':
        return t(`rule.${rule.part}`, { id: nameOf(rule.idItem) });
      case 'recent':
        return t('rule.recent', { days: rule.days });
    }
  };
}
