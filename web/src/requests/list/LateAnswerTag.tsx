import type { requestSummary } from '@onesource/api/areas/requests/view';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.ts';
import { formatDate } from '../../lib/dates.ts';
import { useSession } from '../../session/session.ts';
import { ToneTag } from '../../ui/ToneTag.tsx';
import { useDepartmentName } from '../../words/use-department-name.ts';

/** 逾期答复: that an answer came after its last day, and on hover whose. */
export function LateAnswerTag({ lateAnswers }: Pick<ReturnType<typeof requestSummary>, 'lateAnswers'>) {
  const { t } = useTranslation('requests');
  const { locale, localized } = useLocale();
  const { titles } = useSession().profile;
  const nameOf = useDepartmentName();
  if (lateAnswers.length === 0) return null;
  const whose = lateAnswers.map(({ department, dueOn }) =>
    t('list.lateAnswerHint', {
      who: department ? nameOf(department) : localized(titles.authority),
      date: formatDate(dueOn, locale),
    }),
  );
  return (
    <span title={whose.join('\n')}>
      <ToneTag tone="orange">{t('list.lateAnswer')}</ToneTag>
    </span>
  );
}
