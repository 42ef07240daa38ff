import { Typography } from 'antd';
import { useTranslation } from 'react-i18next';

/** How many results have only the words of what was typed, each somewhere. */
export function NearNote({ count }: { count: number }) {
  const { t } = useTranslation('near');
  return <Typography.Paragraph type="secondary">{t('found', { count })}</Typography.Paragraph>;
}
