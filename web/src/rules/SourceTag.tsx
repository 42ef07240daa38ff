import type { Setting } from '@onesource/api/policy/setting';
import { useTranslation } from 'react-i18next';
import { ToneTag } from '../ui/ToneTag.tsx';

/** Where a value comes from: its article, this product, or nowhere. */
export function SourceTag({ setting }: { setting: Setting<unknown> }) {
  const { t } = useTranslation('rules');
  if (setting.source === 'stated') {
    const articles = setting.article.split(', ').map((article) => {
      const [code, number] = article.split(' ch. ');
      return number ? t('chapter', { code, number }) : article;
    });
    return <ToneTag tone="teal">{articles.join(t('articles'))}</ToneTag>;
  }
  return <ToneTag tone={setting.source === 'house' ? 'amber' : 'grey'}>{t(`source.${setting.source}`)}</ToneTag>;
}
