import type { RegistrationView } from '@onesource/api/areas/catalog/view';
import { Alert } from 'antd';
import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../i18n/use-locale.ts';
import { formatDate } from '../lib/dates.ts';
import plain from '../ui/Plain.module.css';
import { RemarkList } from './page/remarks/RemarkList.tsx';

type Props = Pick<ComponentProps<typeof RemarkList>, 'after'> & {
  registration: Pick<RegistrationView, 'revision' | 'timeline' | 'remarks'>;
};

/** Why a registration came back, in the words of whoever returned it. */
export function ReturnNote({ registration, after }: Props) {
  const { t } = useTranslation('catalog');
  const { locale, dataLang } = useLocale();
  const { revision, timeline, remarks } = registration;
  if (revision.status !== 'returned') return null;
  const event = timeline.findLast(({ type }) => type === 'returned' || type === 'returned_by_authority');
  return (
    <Alert
      type="warning"
      showIcon
      className={plain.below}
      title={
        event
          ? t('returned.by', { actor: event.actor.name, time: formatDate(event.at, locale, { time: true }) })
          : t('returned.title')
      }
      description={
        <>
          <span lang={dataLang} className={plain.words}>
            {revision.note}
          </span>
          <RemarkList remarks={remarks} after={after} />
        </>
      }
    />
  );
}
