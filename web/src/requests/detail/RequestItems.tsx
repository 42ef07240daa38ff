import type { RequestView } from '@onesource/api/areas/requests/view';
import { useTranslation } from 'react-i18next';
import { DataText } from '../../ui/DataText.tsx';
import { ToneTag } from '../../ui/ToneTag.tsx';
import { ShareTypeTag } from '../../words/ShareTypeTag.tsx';
import items from '../Items.module.css';
import { SensitivityTag } from '../SensitivityTag.tsx';
import styles from './RequestItems.module.css';

/** What was asked for, item by item and in words, and which of the items were granted. */
export function RequestItems({ request }: { request: RequestView }) {
  const { t } = useTranslation('requests');
  const granted = request.grant && new Set(request.grant.items.map((item) => item.id));
  return (
    <>
      {request.wanted && (
        <div className={styles.wanted}>
          <h3>{t('page.wanted')}</h3>
          <p>
            <DataText>{request.wanted}</DataText>
          </p>
        </div>
      )}
      {request.items.length === 0 && !request.wanted && <p className={styles.whole}>{t('page.noItems')}</p>}
      {request.items.length > 0 && (
        <div className={items.frame}>
          <table className={items.table}>
            <caption className="only-read-out">{t('page.itemsTable')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('page.itemName')}</th>
                <th scope="col">{t('page.itemShare')}</th>
                <th scope="col">{t('page.itemSensitivity')}</th>
                {granted && <th scope="col">{t('page.itemOutcome')}</th>}
              </tr>
            </thead>
            <tbody>
              {request.items.map((item) => (
                <tr key={item.id}>
                  <th scope="row">
                    <DataText>{item.name}</DataText>
                  </th>
                  <td>
                    <ShareTypeTag shareType={item.shareType} />
                  </td>
                  <td>
                    <SensitivityTag sensitivity={item.sensitivity} />
                  </td>
                  {granted && (
                    <td>
                      {granted.has(item.id) ? (
                        <ToneTag tone="green">{t('page.itemGranted')}</ToneTag>
                      ) : (
                        <ToneTag tone="grey">{t('page.itemNotGranted')}</ToneTag>
                      )}
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}
