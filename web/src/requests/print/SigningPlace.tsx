import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import paper from './FormPage.module.css';

/** Where one of them signs, seals and dates it by hand. */
export function SigningPlace({ children }: { children: ReactNode }) {
  const { t } = useTranslation('requests');
  return (
    <div className={paper.place}>
      <p>{children}</p>
      <p>{t('paper.sign')}</p>
      <p>{t('paper.seal')}</p>
      <p>{t('paper.day')}</p>
    </div>
  );
}
