import type { Setting } from '@onesource/api/law/setting';
import { useTranslation } from 'react-i18next';
import { citedWords } from '../lib/articles.ts';
import { ToneTag } from '../ui/ToneTag.tsx';

/** Where a value comes from: its article, this product, or nowhere. */
export function SourceTag({ setting }: { setting: Setting<unknown> }) {
  const { t } = useTranslation('rules');
  const { t: common } = useTranslation('common');
  if (setting.source === 'stated') return <ToneTag tone="teal">{citedWords(setting.article, common)}</ToneTag>;
  return <ToneTag tone={setting.source === 'house' ? 'amber' : 'grey'}>{t(`source.${setting.source}`)}</ToneTag>;
}
