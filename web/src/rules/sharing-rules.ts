import classification from '@onesource/db/data/classification.json';
import { opennesses, purposes, shareTypes } from '@onesource/db/vocabulary';
import { acceptedBases } from './accepted-bases.ts';
import { enumerated, quotedType, rule, type Said } from './rule.ts';

/** 共享与开放 */
export const sharing = {
  shareTypeLabels: rule(
    (policy) => policy.shareTypeLabels,
    (labels, { localized }) => shareTypes.map((shareType) => ({ text: localized(labels[shareType]), shareType })),
  ),
  opennessScheme: rule(
    (policy) => policy.opennessScheme,
    (scheme, said) => {
      const { t, localized } = said;
      const either = (labels: readonly { zh: string; en: string }[]) =>
        enumerated(labels.map(localized), said, 'disjunction');
      if (scheme.kind === 'declared')
        return [
          { text: either(opennesses.map((openness) => scheme.labels[openness])) },
          ...(scheme.sensitiveClosed ? [{ text: t('rules:openness.sensitiveClosed') }] : []),
        ];
      const { all_public, all_internal, closed, partly } = scheme.resourceLabels;
      const { itemLabels } = scheme;
      return [
        { label: t('rules:openness.items'), text: either([itemLabels.public, itemLabels.internal, itemLabels.closed]) },
        { label: t('rules:openness.resource'), text: either([all_public, all_internal, partly, closed]) },
      ];
    },
  ),
  notSharedBasis: rule(
    (policy) => policy.notSharedBasis,
    (duty, said) => [
      {
        label: said.t('rules:basis.for'),
        text: enumerated(
          duty.for.map((shareType) => quotedType(shareType, said)),
          said,
          'conjunction',
        ),
      },
      { label: said.t('rules:basis.accepted'), text: acceptedBases(duty.accepted, said) },
    ],
  ),
  declaredFromAbove: rule(
    (policy) => policy.declaredFromAbove,
    (_, said) => [{ text: said.t('rules:declared', { label: quotedType('unconditional', said) }) }],
  ),
  baseLibraries: rule(
    (policy) => policy.baseLibraries,
    ({ libraries, unconditional }, said) => [
      {
        label: said.t('rules:library.names'),
        text: enumerated(
          libraries.map((code) => libraryName(code, said)),
          said,
          'conjunction',
        ),
      },
      {
        label: said.t('rules:library.duty'),
        text: said.t(`rules:library.${unconditional ?? 'none'}`, { label: quotedType('unconditional', said) }),
      },
    ],
  ),
  permittedPurposes: rule(
    (policy) => policy.permittedPurposes,
    (_, said) => [
      { text: said.t('rules:purposes.duty', { label: quotedType('conditional', said) }) },
      {
        label: said.t('rules:purposes.choices'),
        text: enumerated(
          purposes.map((purpose) => said.t(`vocabulary:purpose.${purpose}`)),
          said,
          'conjunction',
        ),
      },
    ],
  ),
};

/** A base library by its item in class 1; a code that no one knows stays as it is. */
function libraryName(code: string, { locale }: Said): string {
  const library = classification.find(({ code: digit }) => digit === '1')?.items.find((item) => item.code === code);
  if (!library) return code;
  return locale === 'en' ? library.en : library.zh;
}
