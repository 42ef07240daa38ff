import type { DiscrepancyView } from '@onesource/api/areas/discrepancies/view';
import { useLocale } from '../i18n/use-locale.ts';
import { dataIn } from '../ui/Sentence.tsx';

/** Those who act on a doubt, by name, to be put into a `Sentence`. */
export function useNames({ collector, reporting, rules }: Pick<DiscrepancyView, 'collector' | 'reporting' | 'rules'>) {
  const { localized } = useLocale();
  return {
    collector: dataIn(collector.name),
    reporting: dataIn(reporting.name),
    authority: localized(rules.authority),
  };
}
