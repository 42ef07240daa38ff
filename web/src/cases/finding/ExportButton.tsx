import { DownloadOutlined } from '@ant-design/icons';
import { mostExported } from '@onesource/api/cases/most-exported';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';

/** 导出: what is filtered, as a workbook. */
export function ExportButton({ href }: { href: string }) {
  const { t } = useTranslation('lists');
  return (
    <Button
      icon={<DownloadOutlined aria-hidden />}
      href={href}
      download
      title={t('exportHint', { most: mostExported })}
    >
      {t('export')}
    </Button>
  );
}
