import { itemMode, itemModes } from '@onesource/api/areas/catalog/rules/content/openness';
import { derivedShareType } from '@onesource/api/areas/catalog/rules/content/share-type';
import { shareTypes } from '@onesource/db/vocabulary';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../../i18n/use-locale.ts';
import { useSession } from '../../../session/session.ts';
import { ToneTag } from '../../../ui/ToneTag.tsx';
import { Citation } from '../../../words/Citation.tsx';
import { ShareTypeTag } from '../../../words/ShareTypeTag.tsx';
import { useOpennessLabel } from '../../../words/use-openness-label.ts';
import { catalogQueries } from '../../queries.ts';
import type { Row } from '../draft/draft.ts';
import { isBlank } from '../items/rows.ts';
import styles from './Derived.module.css';

/** What the choices for the items make of the resource, while they are being made, and by which rule. */
export function DerivedShareType({ items }: { items: readonly Row[] }) {
  const { t } = useTranslation(['catalog', 'content']);
  const { localized } = useLocale();
  const { shareTypeLabels, opennessScheme: scheme } = useSession().profile;
  const openness = useOpennessLabel();
  const { data: rules } = useQuery(catalogQueries.rules());
  const rows = items.filter((row) => !isBlank(row));
  const asModes = scheme?.kind === 'derived';
  const choices = asModes
    ? itemModes.map((mode) => ({ word: mode, label: scheme.itemLabels[mode] }))
    : shareTypes.map((type) => ({ word: type, label: shareTypeLabels[type] }));
  const choiceOf = (row: Row): string | null => (asModes ? itemMode(row) : row.shareType);
  const counts = choices
    .map(({ word, label }) => ({ label, count: rows.filter((row) => choiceOf(row) === word).length }))
    .filter(({ count }) => count > 0)
    .map(({ label, count }) => t('derived.count', { count, type: localized(label) }));
  const open = rows.filter((row) => choiceOf(row) === null).length;
  const shareType = derivedShareType(rows);
  return (
    <div className={styles.derived} role="status">
      <span className={styles.label}>{t(asModes ? 'derived.state' : 'content:field.shareType')}</span>
      {open > 0 && <span>{t(asModes ? 'derived.openModes' : 'derived.open', { count: open })}</span>}
      {open === 0 && asModes && rows.length > 0 && <ToneTag tone="teal">{openness.derived(rows)}</ToneTag>}
      {open === 0 && !asModes && shareType && <ShareTypeTag shareType={shareType} />}
      <span className={styles.how}>{counts.length > 0 && t('derived.from', { counts: counts.join(t('comma')) })}</span>
      <Citation citation={(asModes ? rules?.openness : rules?.shareType) ?? null} />
    </div>
  );
}
