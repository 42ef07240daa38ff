import type { ShareType } from '@onesource/db/vocabulary';
import { Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../i18n/use-locale.ts';
import { useSession } from '../session/session.ts';
import { type Tone, ToneTag } from '../ui/ToneTag.tsx';

const tones = { unconditional: 'green', conditional: 'amber', not_shared: 'red' } satisfies Record<ShareType, Tone>;

/** 共享类型 by the name that the regulation in force gives it, and what it means on hover. */
export function ShareTypeTag({ shareType }: { shareType: ShareType }) {
  const { t } = useTranslation('common');
  const { localized } = useLocale();
  const { shareTypeLabels } = useSession().profile;
  return (
    <Tooltip title={t(`share.${shareType}`)}>
      <ToneTag tone={tones[shareType]}>{localized(shareTypeLabels[shareType])}</ToneTag>
    </Tooltip>
  );
}
