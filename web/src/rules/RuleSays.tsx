import type { Setting } from '@onesource/api/law/setting';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../i18n/use-locale.ts';

/** What the article asks for, in a sentence of ours, and what of it is our own reading. */
export function RuleSays({ setting, className }: { setting: Setting<unknown>; className: string | undefined }) {
  const { t } = useTranslation('rules');
  const { localized } = useLocale();
  if (setting.source === 'not_stated') return null;
  const reading = setting.source === 'stated' ? setting.reading : undefined;
  return (
    <div className={className}>
      <p>{localized(setting.says)}</p>
      {reading && <p>{t('reading', { text: localized(reading) })}</p>}
    </div>
  );
}
