import type { RequestView } from '@onesource/api/areas/requests/view';
import { useTranslation } from 'react-i18next';
import { dataIn, Sentence } from '../../../ui/Sentence.tsx';
import { Rows } from './Rows.tsx';

type Props = { decision: RequestView['decisions'][number]; request: Pick<RequestView, 'items' | 'grantable'> };

/** On which terms one of several who decide has agreed: to which items where not to all, to which rows, on what condition. */
export function AgreedOn({ decision: { itemIds, conditions, rows }, request }: Props) {
  const { t } = useTranslation('requests');
  const known = request.grantable.length > 0 ? request.grantable : request.items;
  const names = known.filter(({ id }) => itemIds.includes(id)).map(({ name }) => name);
  return (
    <>
      {names.length > 0 && names.length < known.length && (
        <div>
          <Sentence>{t('event.agreedItems', { items: dataIn(names.join('、')) })}</Sentence>
        </div>
      )}
      {rows.length > 0 && (
        <div>
          {t('reach.rows')}: <Rows rows={rows} />
        </div>
      )}
      {conditions && (
        <div>
          <Sentence>{t('event.conditions', { conditions: dataIn(conditions) })}</Sentence>
        </div>
      )}
    </>
  );
}
