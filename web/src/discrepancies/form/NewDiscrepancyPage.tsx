import { useTranslation } from 'react-i18next';
import { ForResource } from '../../cases/ForResource.tsx';
import { DoubtForm } from './DoubtForm.tsx';

/** 反馈内容疑义, about the resource in `?resource=`. */
export function NewDiscrepancyPage() {
  const { t } = useTranslation('discrepancies');
  return (
    <ForResource title={t('form.title')} say={(word) => t(word)} opens={({ actions }) => actions.includes('doubt')}>
      {(resource) => <DoubtForm resource={resource} />}
    </ForResource>
  );
}
