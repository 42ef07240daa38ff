import type { ToldView } from '@onesource/api/areas/datasets/keeping/told';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.ts';
import { formatDate } from '../../lib/dates.ts';
import { DataText } from '../../ui/DataText.tsx';

/** Who was told of it and when, and who has read it. `read` says so in words. */
export function ToldTo({ told, read }: { told: ToldView; read: (said: { by: string; at: string }) => string }) {
  const { t } = useTranslation('vocabulary');
  const { locale } = useLocale();
  const at = (time: string) => formatDate(time, locale, { time: true });
  return told.map((one) => (
    <div key={`${one.kind} ${one.department} ${one.role} ${one.at}`}>
      <DataText>{one.department}</DataText> {t(`role.${one.role}`)} {one.persons.join('、')} {at(one.at)}
      {one.readAt && one.readBy && ` · ${read({ by: one.readBy, at: at(one.readAt) })}`}
    </div>
  ));
}
