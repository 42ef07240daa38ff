import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';

/** Why there is so little to see. PD-27: of what is not shared, others see name, provider and basis. */
export function Hidden() {
  const { t } = useTranslation('directory');
  return (
    <Alert
      type="warning"
      showIcon
      title={t('resource.hidden.title')}
      description={
        <>
          {t('resource.hidden.text')} {t('resource.hidden.next')}
        </>
      }
    />
  );
}
