import type { RegistrationRules } from '@onesource/api/areas/catalog/rules/steps/guidance';
import type { Citation } from '@onesource/api/law/setting';
import { useQuery } from '@tanstack/react-query';
import { catalogQueries } from '../../queries.ts';

/** By which article the text asks for a field that the guide leaves open; null where it does not. */
export function useAsked(): (field: RegistrationRules['askedFields'][number]) => Citation | null {
  const { data: rules } = useQuery(catalogQueries.rules());
  return (field) => (rules?.askedFields.includes(field) ? rules.requiredMetadata : null);
}
