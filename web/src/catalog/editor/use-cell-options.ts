import { dataTypes, opennesses, sensitivities, shareTypes } from '@onesource/db/vocabulary';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.ts';
import { useSession } from '../../session/session.ts';

export type CellOptions = Record<
  'dataType' | 'shareType' | 'openness' | 'sensitivity',
  readonly { value: string; label: string }[]
>;

/** What the cells with a choice offer, in the reader's language. */
export function useCellOptions(): CellOptions {
  const { t } = useTranslation(['vocabulary', 'catalog']);
  const { locale } = useLocale();
  const { shareTypeLabels } = useSession().profile;
  return useMemo(
    () => ({
      dataType: dataTypes.map((value) => ({ value, label: `${value} ${t(`vocabulary:dataType.${value}`)}` })),
      shareType: shareTypes.map((value) => ({
        value,
        label: locale === 'en' ? shareTypeLabels[value].en : shareTypeLabels[value].zh,
      })),
      openness: opennesses.map((value) => ({ value, label: t(`vocabulary:openness.${value}`) })),
      sensitivity: sensitivities.map((value) => ({ value, label: t(`catalog:sensitivity.${value}`) })),
    }),
    [t, locale, shareTypeLabels],
  );
}
