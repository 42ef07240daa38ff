import type { FieldName } from '@onesource/api/areas/catalog/rules/fields/fields';
import type { Citation } from '@onesource/api/law/setting';
import { useQuery } from '@tanstack/react-query';
import { catalogQueries } from '../../queries.ts';

/**
 * Whether the text asks for a field that the guide leaves open, and by which article it asks for it or advises it; null
 * where it does neither.
 */
export function useAsked(): (field: FieldName) => { required: boolean; citation: Citation | null } {
  const { data: rules } = useQuery(catalogQueries.rules());
  const advised: Partial<Record<FieldName, Citation | null>> = {
    recordForm: rules?.recordForm ?? null,
    linkedDataSet: rules?.linkedDataSet ?? null,
    level: rules?.dataLevels ?? null,
  };
  return (field) => {
    const required = rules?.askedFields.some((each) => each === field) ?? false;
    return { required, citation: (required ? rules?.requiredMetadata : advised[field]) ?? null };
  };
}
