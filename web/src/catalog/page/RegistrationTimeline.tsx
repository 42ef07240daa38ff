import type { RegistrationView } from '@onesource/api/areas/catalog/view';
import { useTranslation } from 'react-i18next';
import { Said, Timeline } from '../../cases/Timeline.tsx';
import { useLocale } from '../../i18n/use-locale.ts';
import { formatDate } from '../../lib/dates.ts';
import { useSession } from '../../session/session.ts';
import { dataIn, Sentence } from '../../ui/Sentence.tsx';
import { joined } from './timeline.ts';

/** What has happened with a registration, revision by revision. */
export function RegistrationTimeline({ timeline }: Pick<RegistrationView, 'timeline'>) {
  const { t } = useTranslation('catalog');
  const { locale, localized } = useLocale();
  const { titles } = useSession().profile;
  const [authority, examiner] = [localized(titles.authority), localized(titles.examiner)];
  return (
    <Timeline
      events={joined(timeline)}
      says={({ type, data: { stage, revision } }) => {
        const step = type === 'retirement_proposed' && stage === 'examination' ? 'retirement_passed_on' : type;
        const what = t(`timeline.${step}`, { authority, examiner });
        return revision > 0 ? `${what} · ${t('revision', { count: revision })}` : what;
      }}
    >
      {({ data: { effectiveOn, basis, negotiation, agreed, item, source, until, note } }) => (
        <>
          {item && source && (
            <div>
              <Sentence>{t('timeline.named', { item: dataIn(item), source: dataIn(source) })}</Sentence>
            </div>
          )}
          {until && <div>{t('timeline.urgedUntil', { date: formatDate(until, locale) })}</div>}
          {effectiveOn && <div>{t('timeline.effectiveOn', { date: formatDate(effectiveOn, locale) })}</div>}
          {basis && (
            <div>
              <Sentence>{t('timeline.basis', { basis: dataIn(basis) })}</Sentence>
            </div>
          )}
          {negotiation && (
            <div>
              <Sentence>{t('timeline.negotiation', { said: dataIn(negotiation) })}</Sentence>
            </div>
          )}
          {note && <Said>{note}</Said>}
          {agreed && (
            <div>
              <Sentence>{t('timeline.agreed', { said: dataIn(agreed) })}</Sentence>
            </div>
          )}
        </>
      )}
    </Timeline>
  );
}
