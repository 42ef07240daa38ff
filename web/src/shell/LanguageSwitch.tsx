import { TranslationOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../i18n/use-locale.ts';

/** Names the other language in that language. */
export function LanguageSwitch({ className }: { className?: string }) {
  const { t } = useTranslation('shell');
  const { locale, switchLocale } = useLocale();
  const other = locale === 'en' ? 'zh-CN' : 'en';
  return (
    <Button
      type="text"
      className={className}
      icon={<TranslationOutlined aria-hidden />}
      lang={other}
      onClick={() => void switchLocale(other)}
    >
      {t('switchTo')}
    </Button>
  );
}
