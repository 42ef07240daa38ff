import { Card } from 'antd';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../ui/PageHeader.tsx';
import { PasswordForm } from './PasswordForm.tsx';

export function PasswordPage() {
  const { t } = useTranslation('session');
  return (
    <>
      <PageHeader title={t('password.title')} />
      <Card style={{ maxWidth: 480 }}>
        <PasswordForm oneTime={false} />
      </Card>
    </>
  );
}
