import type { Face } from '@onesource/db/schema/opening/entries';
import type { Text } from '../../../law/setting.ts';
import {
  classificationClass,
  classificationItem,
  classificationSubItem,
  industryText,
  type Label,
} from '../../catalog/rules/content/reference.ts';

/** The section of industry that an entry is of: its theme (主题领域). */
export const themeOf = ({ industry }: Pick<Face, 'industry'>): string => industry.slice(0, 1);

/** What an entry is about, in the words of the classifications that it stands in; the widest first. */
export function keywordsOf({
  industry,
  class: resourceClass,
  classification,
}: Pick<Face, 'industry' | 'class' | 'classification'>): Text[] {
  const labels: (Label | null)[] = [
    industryText(industry.slice(0, 1)),
    industryText(industry),
    classificationClass(resourceClass),
    classificationItem(resourceClass, classification.slice(0, 2)),
    classificationSubItem(resourceClass, classification),
  ];
  const known = labels.filter((label) => label !== null);
  return known.filter(({ zh }, at) => known.findIndex((label) => label.zh === zh) === at);
}
