import { derivedOpenness, itemMode } from '@onesource/api/areas/catalog/rules/content/openness';
import type { DerivedOpenness } from '@onesource/api/law/settings/sharing';
import type { DataItem } from '@onesource/db/content';
import type { Openness } from '@onesource/db/vocabulary';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../i18n/use-locale.ts';
import { useSession } from '../session/session.ts';

type Part = Pick<DataItem, 'shareType' | 'openness'>;

/** Openness in the words of the regulation in force. `kind` is null where it does not speak of openness. */
export function useOpennessLabel() {
  const { t } = useTranslation('vocabulary');
  const { localized } = useLocale();
  const { opennessScheme: scheme } = useSession().profile;
  const declared = (value: Openness): string =>
    scheme?.kind === 'declared' ? localized(scheme.labels[value]) : t(`openness.${value}`);
  return {
    kind: scheme?.kind ?? null,
    declared,
    /** Of one part: its mode where that is one choice with the share type (DG-5); '' for nothing said. */
    part(part: Part): string {
      const mode = itemMode(part);
      if (scheme?.kind === 'derived' && mode) return localized(scheme.itemLabels[mode]);
      return part.openness ? declared(part.openness) : '';
    },
    /** Of a whole resource: what follows from its items, or what was declared; '' for nothing said. */
    resource({
      openness,
      derivedOpenness: state,
    }: {
      openness: Openness | null;
      derivedOpenness: DerivedOpenness | null;
    }) {
      if (scheme?.kind === 'derived' && state) return localized(scheme.resourceLabels[state]);
      return openness ? declared(openness) : '';
    },
    /** What follows for the resource, where it is derived from the items; '' while one of them has no mode. */
    derived(items: readonly Part[]): string {
      const state = derivedOpenness(items);
      return scheme?.kind === 'derived' && state ? localized(scheme.resourceLabels[state]) : '';
    },
  };
}
