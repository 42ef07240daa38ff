import { itemModes } from '@onesource/api/areas/catalog/rules/content/openness';
import { dataLevels, dataTypes, opennesses, sensitivities, shareTypes } from '@onesource/db/vocabulary';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../../i18n/use-locale.ts';
import { useSession } from '../../../session/session.ts';

export type CellOptions = Record<
  'dataType' | 'shareType' | 'openness' | 'mode' | 'sensitivity' | 'level',
  readonly { value: string; label: string }[]
>;

/** What the cells with a choice offer, in the reader's language. */
export function useCellOptions(): CellOptions {
  const { t } = useTranslation(['vocabulary', 'catalog']);
  const { language: pick } = useLocale();
  const { shareTypeLabels, opennessScheme: scheme } = useSession().profile;
  return useMemo(
    () => ({
      dataType: dataTypes.map((value) => ({ value, label: `${value} ${t(`vocabulary:dataType.${value}`)}` })),
      shareType: shareTypes.map((value) => ({
        value,
        label: shareTypeLabels[value][pick],
      })),
      openness: opennesses.map((value) => ({
        value,
        label: scheme?.kind === 'declared' ? scheme.labels[value][pick] : t(`vocabulary:openness.${value}`),
      })),
      mode:
        scheme?.kind === 'derived' ? itemModes.map((value) => ({ value, label: scheme.itemLabels[value][pick] })) : [],
      level: dataLevels.map((value) => ({ value, label: t(`vocabulary:dataLevel.${value}`) })),
      sensitivity: sensitivities.map((value) => ({ value, label: t(`catalog:sensitivity.${value}`) })),
    }),
    [t, pick, shareTypeLabels, scheme],
  );
}
