import type { Group } from '@onesource/api/areas/catalog/rules/fields/field';
import { type FieldName, fields, fieldsIn } from '@onesource/api/areas/catalog/rules/fields/fields';
import type { ResourceView } from '@onesource/api/areas/directory/view';
import { useTranslation } from 'react-i18next';
import { DataText } from '../../ui/DataText.tsx';
import { useContentWords } from '../../words/content-words.ts';
import { useOpennessLabel } from '../../words/use-openness-label.ts';
import type { Fact } from './Facts.tsx';

type Contents = NonNullable<ResourceView['contents']>;

/** Fields that the page shows elsewhere, or by another name. */
const elsewhere = [
  'name',
  'summary',
  'industry',
  'class',
  'classification',
  'shareType',
  'scope',
  'needsProviderConsent',
  'legalBasis',
  'jointCollection',
  'responsibleDepartmentId',
  'contact',
  'items',
] as const satisfies readonly FieldName[];
type Shown = Exclude<FieldName, (typeof elsewhere)[number]>;
const isShown = (name: FieldName): name is Shown => !elsewhere.some((each) => each === name);

/** The fields of a group with what they say; what nobody must say is left out where it is not said. */
export function useFieldFacts(): (group: Group, contents: Contents) => Fact[] {
  const { t } = useTranslation('content');
  const words = useContentWords();
  const openness = useOpennessLabel();
  return (group, contents) =>
    fieldsIn(group)
      .filter(isShown)
      // Where the text does not speak of openness there is nothing to miss
      .filter((name) => name !== 'openness' || openness.kind !== null)
      .map((name): Fact => {
        const { kind, required } = fields[name];
        const text = name === 'openness' ? openness.resource(contents) : words.ofField(name, contents[name]);
        return {
          label: t(`field.${name}`),
          // What the department wrote is in its own words
          value:
            text && (kind.kind === 'text' || name === 'secrecyReview' || name === 'questions') ? (
              <DataText>{text}</DataText>
            ) : (
              text
            ),
          wide: name === 'questions' || (kind.kind === 'text' && kind.max >= 1000),
          optional: !required && name !== 'openness',
        };
      });
}
