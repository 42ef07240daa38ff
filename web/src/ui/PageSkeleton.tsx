import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import plain from './Plain.module.css';

/** In place of a page, or of a part of it, that is on its way. */
export function PageSkeleton({ rows = 6 }: { rows?: number }) {
  const { t } = useTranslation('common');
  return (
    <div role="status" aria-busy="true" className={plain.padded}>
      <span className="only-read-out">{t('loading')}</span>
      <Skeleton active title={{ width: '30%' }} paragraph={{ rows }} />
    </div>
  );
}
