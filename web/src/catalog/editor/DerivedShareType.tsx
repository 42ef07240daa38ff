import { derivedShareType } from '@onesource/api/catalog/share-type';
import { shareTypes } from '@onesource/db/vocabulary';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.ts';
import { useSession } from '../../session/session.ts';
import { Citation } from '../../ui/Citation.tsx';
import { ShareTypeTag } from '../../ui/ShareTypeTag.tsx';
import { catalogQueries } from '../queries.ts';
import styles from './Derived.module.css';
import type { Row } from './draft.ts';
import { isBlank } from './rows.ts';

/** What the share types of the items make of the resource, while they are being chosen, and by which rule. */
export function DerivedShareType({ items }: { items: readonly Row[] }) {
  const { t } = useTranslation(['catalog', 'content']);
  const { localized } = useLocale();
  const { shareTypeLabels } = useSession().profile;
  const { data: rules } = useQuery(catalogQueries.rules());
  const rows = items.filter((row) => !isBlank(row));
  const derived = derivedShareType(rows);
  const open = rows.filter(({ shareType }) => shareType === null).length;
  const counts = shareTypes
    .map((type) => ({ type, count: rows.filter(({ shareType }) => shareType === type).length }))
    .filter(({ count }) => count > 0)
    .map(({ type, count }) => t('derived.count', { count, type: localized(shareTypeLabels[type]) }));
  return (
    <div className={styles.derived} role="status">
      <span className={styles.label}>{t('content:field.shareType')}</span>
      {derived ? <ShareTypeTag shareType={derived} /> : <span>{t('derived.open', { count: open })}</span>}
      <span className={styles.how}>{counts.length > 0 && t('derived.from', { counts: counts.join(t('comma')) })}</span>
      <Citation citation={rules?.shareType ?? null} />
    </div>
  );
}
