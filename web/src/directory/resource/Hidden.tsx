import type { ResourceView } from '@onesource/api/areas/directory/view';
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { dataIn, Sentence } from '../../ui/Sentence.tsx';
import { useLabels } from '../use-labels.ts';

/** Why there is so little to see: it is not shared (PD-27), or not with this department (PD-31, SQ-6). */
export function Hidden({ resource }: { resource: ResourceView }) {
  const { t } = useTranslation('directory');
  const type = useLabels().shareType('not_shared');
  const { closed, routes, conditions } = resource;
  const next = t(`resource.hidden.next.${routes.not_shared.kind === 'negotiated' ? 'negotiated' : 'decided'}`);
  if (closed !== 'outside_scope')
    return (
      <Alert
        type="warning"
        showIcon
        title={t('resource.hidden.title')}
        description={`${t('resource.hidden.text', { type })} ${next}`}
      />
    );
  return (
    <Alert
      type="warning"
      showIcon
      title={t('resource.hidden.scopeTitle')}
      description={
        <>
          {t('resource.hidden.scopeText')} {next}
          {conditions && (
            <div>
              <Sentence>{t('resource.hidden.conditions', { conditions: dataIn(conditions) })}</Sentence>
            </div>
          )}
        </>
      }
    />
  );
}
