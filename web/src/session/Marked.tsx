import { Watermark } from 'antd';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../i18n/use-locale.ts';
import { formatDate } from '../lib/dates.ts';
import { useSession } from './session.ts';

/** Item details under a watermark with the reader's name, account and the time. */
export function Marked({ children }: { children: ReactNode }) {
  const { t } = useTranslation('common');
  const { locale } = useLocale();
  const { user } = useSession();
  const content = useMemo(() => {
    const time = formatDate(new Date().toISOString(), locale, { time: true });
    return [t('watermark', { name: user.name, time: user.account }), time];
  }, [t, locale, user]);
  return (
    <Watermark content={content} gap={[140, 120]} rotate={-20} font={{ color: 'rgba(16, 41, 47, 0.09)', fontSize: 14 }}>
      {children}
    </Watermark>
  );
}
