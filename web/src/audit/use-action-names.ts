import { caseKinds } from '@onesource/db/vocabulary';
import { use } from 'react';
import { useTranslation } from 'react-i18next';
import type { FeatureTexts } from '../i18n/catalogues.ts';
import { withTexts } from '../i18n/start.ts';
import { Subjects } from '../shell/subjects.ts';

/** Asked for once: what is rendered again goes on with the same. */
const coming = new Map<string, Promise<void>>();

function comingOf(texts: readonly FeatureTexts[]): Promise<void> {
  const known = coming.get(texts.join()) ?? withTexts(texts, Promise.resolve());
  coming.set(texts.join(), known);
  return known;
}

/**
 * What each action is called that the log knows, by its code. A command on a case that has no name of its own here is
 * called what its button says, in the texts of the feature that shows the case. Lines of earlier releases may have others.
 */
export function useActionNames(): Readonly<Record<string, string>> {
  const { t, i18n } = useTranslation('audit');
  const said = use(Subjects).flatMap(({ type, texts: [own] }) =>
    own && caseKinds.some((kind) => kind === type) ? [{ type, own }] : [],
  );
  const missing = said.filter(({ own }) => !i18n.hasResourceBundle(i18n.language, own));
  if (missing.length > 0) use(comingOf(missing.map(({ own }) => own)));
  const commands = said.flatMap(({ type, own }) => {
    const buttons: Readonly<Record<string, string>> = i18n.getResource(i18n.language, own, 'action') ?? {};
    return Object.entries(buttons).map(([command, name]) => [`${type}.${command}`, name]);
  });
  return { ...Object.fromEntries(commands), ...t('actions', { returnObjects: true }) };
}
