import { useTranslation } from 'react-i18next';

/**
 * What each action is called that the log knows, by its code. A command on a case that has no name of its own here is
 * called what its button says. Lines of earlier releases may have others.
 */
export function useActionNames(): Readonly<Record<string, string>> {
  const { t } = useTranslation(['audit', 'requests']);
  const commands = Object.entries(t('requests:action', { returnObjects: true }));
  return {
    ...Object.fromEntries(commands.map(([command, name]) => [`request.${command}`, name])),
    ...t('actions', { returnObjects: true }),
  };
}
