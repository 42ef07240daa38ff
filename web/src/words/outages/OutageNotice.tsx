import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.ts';
import { formatDate } from '../../lib/dates.ts';
import { DataText } from '../../ui/DataText.tsx';
import { type Outage, outagesQuery } from './queries.ts';

/** Where the data are used: that they are, or will be, interrupted, and what to do meanwhile (DG-20); else nothing. */
export function OutageNotice({ resourceId }: { resourceId: string }) {
  const { data } = useQuery(outagesQuery(resourceId));
  return data?.current ? <OutageAlert outage={data.current} /> : null;
}

export function OutageAlert({ outage: { state, startsOn, endsOn, reason, remedy } }: { outage: Outage }) {
  const { t } = useTranslation('outages');
  const { locale } = useLocale();
  const days = { from: formatDate(startsOn, locale), until: formatDate(endsOn, locale) };
  return (
    <Alert
      type={state === 'planned' ? 'info' : 'warning'}
      showIcon
      title={t(`told.${state}`, days)}
      description={
        <>
          <div>
            {t('says.reason')} <DataText>{reason}</DataText>
          </div>
          <div>
            {t('says.remedy')} <DataText>{remedy}</DataText>
          </div>
        </>
      }
    />
  );
}
