import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../i18n/use-locale.ts';
import { formatDate } from '../lib/dates.ts';

/** DG-20: that the data are interrupted, until when that is expected to last, and what to do meanwhile; else nothing. */
export function Interrupted({ outage }: { outage: { until: string; remedy: string } | null }) {
  const { t } = useTranslation('opening');
  const { dataLang, locale } = useLocale();
  if (!outage) return null;
  return (
    <Alert
      type="warning"
      showIcon
      title={t('outage', { until: formatDate(outage.until, locale) })}
      description={<span lang={dataLang}>{outage.remedy}</span>}
    />
  );
}
