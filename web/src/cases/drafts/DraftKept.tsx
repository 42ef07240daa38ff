import { useTranslation } from 'react-i18next';
import type { Where } from './use-form-draft.ts';

// One line has its place from the start
const style = { minHeight: 20, margin: '8px 0 0', color: 'var(--quiet)', fontSize: 13, textAlign: 'center' } as const;

/** Where what is filled in is kept by now. */
export function DraftKept({ where }: { where: Where }) {
  const { t } = useTranslation('drafts');
  return (
    <p style={style} role="status">
      {t(`kept.${where}`)}
    </p>
  );
}
