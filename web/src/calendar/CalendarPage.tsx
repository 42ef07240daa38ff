import { useTranslation } from 'react-i18next';
import { PageHeader } from '../shell/page/PageHeader.tsx';
import { Years } from './Years.tsx';

/** 工作日历: for whoever keeps it. */
export function CalendarPage() {
  const { t } = useTranslation('calendar');
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <Years />
    </>
  );
}
