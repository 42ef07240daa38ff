import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.ts';
import { formatDate } from '../../lib/dates.ts';
import plain from '../../ui/Plain.module.css';

/** What an earlier visit could not save is back in the form. */
export function RestoredNotice({ at }: { at: string }) {
  const { t } = useTranslation('catalog');
  const { locale } = useLocale();
  return (
    <Alert
      type="info"
      showIcon
      closable
      className={plain.below}
      title={t('restored', { time: formatDate(at, locale, { time: true }) })}
    />
  );
}
