import { Card } from 'antd';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../shell/page/PageHeader.tsx';
import plain from '../ui/Plain.module.css';
import { PasswordForm } from './PasswordForm.tsx';

export function PasswordPage() {
  const { t } = useTranslation('account');
  return (
    <>
      <PageHeader title={t('password.title')} />
      <Card className={plain.narrow}>
        <PasswordForm oneTime={false} />
      </Card>
    </>
  );
}
