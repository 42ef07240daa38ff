import type { OpeningState } from '@onesource/db/vocabulary';
import type { PolicyProfile } from '../../../law/profile.ts';
import { settingValue, type Text } from '../../../law/setting.ts';
import { guideLabels } from '../../../law/shared.ts';

/** How open something is, in the words of the text in force; where it has none, in those of the national guide. */
export function openingLabels({ opennessScheme }: Pick<PolicyProfile, 'opennessScheme'>): Record<OpeningState, Text> {
  const scheme = settingValue(opennessScheme);
  if (scheme?.kind === 'derived') return { ...guideLabels, open: scheme.itemLabels.public };
  return scheme?.labels ?? guideLabels;
}
