import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from '../../shell/page/use-page-title.ts';
import entry from '../EntryLayout.module.css';
import { EntryLayout } from '../EntryLayout.tsx';
import { useSignOut } from '../use-sign-out.ts';
import { FactorSetup } from './FactorSetup.tsx';

/**
 * In place of the console where a post needs a second factor that is not set up yet. `onDone`: it is, and the recovery
 * codes are noted.
 */
export function FirstFactor({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('account');
  const leave = useSignOut();
  usePageTitle(t('factor.title'));
  return (
    <EntryLayout title={t('factor.title')} onLeave={leave}>
      <Alert type="info" showIcon title={t('factor.forced')} className={entry.notice} />
      <FactorSetup onDone={onDone} />
    </EntryLayout>
  );
}
