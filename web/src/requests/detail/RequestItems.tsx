import type { RequestView } from '@onesource/api/areas/requests/view';
import { useTranslation } from 'react-i18next';
import { DataText } from '../../ui/DataText.tsx';
import { Sentence } from '../../ui/Sentence.tsx';
import { ToneTag } from '../../ui/ToneTag.tsx';
import { ShareTypeTag } from '../../words/ShareTypeTag.tsx';
import items from '../Items.module.css';
import { SensitivityTag } from '../SensitivityTag.tsx';
import styles from './RequestItems.module.css';
import { useNames } from './use-names.ts';

/** What was asked for, item by item and in words; to which of the items whoever decides has agreed, and which were granted. */
export function RequestItems({ request }: { request: RequestView }) {
  const { t } = useTranslation('requests');
  const names = useNames(request);
  // SH-27: where several decide together, each sees what the others have agreed to
  const decisions = request.deciders.length > 1 && !request.grant ? request.decisions : [];
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
                {decisions.map(({ stance }) => (
                  <th key={stance} scope="col">
                    <Sentence>{names[stance]}</Sentence>
                  </th>
                ))}
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
                  {decisions.map(({ stance, itemIds }) => (
                    <td key={stance}>
                      {itemIds.includes(item.id) ? (
                        <ToneTag tone="green">{t('page.itemAgreed')}</ToneTag>
                      ) : (
                        <ToneTag tone="grey">{t('page.itemNotAgreed')}</ToneTag>
                      )}
                    </td>
                  ))}
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
