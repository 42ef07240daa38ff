import type { Sensitivity } from '@onesource/db/vocabulary';
import { useTranslation } from 'react-i18next';
import { type Tone, ToneTag } from '../ui/ToneTag.tsx';

const tones = { low: 'grey', medium: 'amber', high: 'orange' } satisfies Record<Sensitivity, Tone>;

/** 敏感程度 */
export function SensitivityTag({ sensitivity }: { sensitivity: Sensitivity }) {
  const { t } = useTranslation('vocabulary');
  return (
    <ToneTag tone={tones[sensitivity]} style={{ whiteSpace: 'normal' }}>
      {t(`sensitivity.${sensitivity}`)}
    </ToneTag>
  );
}
