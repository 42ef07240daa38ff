import { ConfigProvider } from 'antd';
import type { ReactNode } from 'react';
import { antdLocale } from '../i18n/start.ts';
import { useLocale } from '../i18n/use-locale.ts';
import { theme } from '../theme.ts';
import { FailureToasts } from './FailureToasts.tsx';
import { Offline } from './Offline.tsx';
import { Toasts } from './Toasts.tsx';

const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
const adapted = still ? { ...theme, token: { ...theme.token, motion: false } } : theme;

/** Theme, language of the components and toasts, around every page. */
export function Frame({ children }: { children: ReactNode }) {
  const { locale } = useLocale();
  return (
    <ConfigProvider theme={adapted} locale={antdLocale(locale)} button={{ autoInsertSpace: false }}>
      <Toasts>
        <FailureToasts />
        <Offline />
        {children}
      </Toasts>
    </ConfigProvider>
  );
}
