import { filingReach } from '@onesource/api/areas/filing/rules/responsible';
import { useTranslation } from 'react-i18next';
import { useSession } from '../session/session.ts';
import { PageHeader } from '../shell/page/PageHeader.tsx';
import { OwnFilings } from './OwnFilings.tsx';
import { Register } from './register/Register.tsx';

/** 责任人备案: all departments side by side for whoever it is filed with, one's own for whoever files. */
export function FilingPage() {
  const { t } = useTranslation('filing');
  const seesAll = filingReach(useSession()) === 'everywhere';
  return (
    <>
      <PageHeader title={t('title')} lead={t(seesAll ? 'leadAll' : 'lead')} />
      {seesAll ? <Register /> : <OwnFilings />}
    </>
  );
}
