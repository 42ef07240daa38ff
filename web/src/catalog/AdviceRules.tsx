import type { RegistrationRules } from '@onesource/api/areas/catalog/rules/steps/guidance';
import type { ErrorDetail } from '@onesource/api/foundation/errors';
import { useQuery } from '@tanstack/react-query';
import plain from '../ui/Plain.module.css';
import { Citation } from '../words/Citation.tsx';
import { catalogQueries } from './queries.ts';

/** The rule behind each kind of advice. */
const ruleOf = {
  item_advised: 'mandatoryItems',
  data_set_advised: 'linkedDataSet',
  record_form_advised: 'recordForm',
  digitising_advised: 'recordForm',
  secrecy_review_advised: 'secrecyReview',
  privacy_review_advised: 'assessment',
  level_advised: 'dataLevels',
} as const satisfies Record<string, keyof RegistrationRules>;

/** Whether it is pointed out only. */
export const isAdvice = (code: string): code is keyof typeof ruleOf => Object.hasOwn(ruleOf, code);

/** What the articles ask for from which advice comes, each once. */
export function AdviceRules({ advice }: { advice: readonly ErrorDetail[] }) {
  const { data: rules } = useQuery(catalogQueries.rules());
  const names = new Set(advice.flatMap(({ code }) => (isAdvice(code) ? ruleOf[code] : [])));
  return (
    <div className={plain.above}>
      {[...names].map((name) => (
        <Citation key={name} citation={rules?.[name] ?? null} />
      ))}
    </div>
  );
}
