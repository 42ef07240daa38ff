import type { ToldView } from '@onesource/api/areas/datasets/keeping/told';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.ts';
import { formatDate } from '../../lib/dates.ts';
import { DataText } from '../../ui/DataText.tsx';
import { dataIn, Sentence } from '../../ui/Sentence.tsx';

type Props = {
  told: ToldView;
  /** Says that it was read. */
  read: (said: { by: string; at: string }) => string;
  /** Says who has the role now, which may be others than were told then; empty where nobody has. */
  held: (persons: string) => string;
};

/** Who was told of it and when, who has read it, and who has the role now. */
export function ToldTo({ told, read, held }: Props) {
  const { t } = useTranslation('vocabulary');
  const { locale } = useLocale();
  const at = (time: string) => formatDate(time, locale, { time: true });
  return told.map((one) => (
    <div key={`${one.kind} ${one.department} ${one.role} ${one.at}`}>
      <DataText>{one.department}</DataText> {one.role && t(`role.${one.role}`)} {at(one.at)}
      {one.role && (
        <>
          {' · '}
          <Sentence>
            {held(one.persons.length > 0 ? dataIn(new Intl.ListFormat(locale).format(one.persons)) : '')}
          </Sentence>
        </>
      )}
      {one.readAt && one.readBy && (
        <>
          {' · '}
          <Sentence>{read({ by: dataIn(one.readBy), at: at(one.readAt) })}</Sentence>
        </>
      )}
    </div>
  ));
}
