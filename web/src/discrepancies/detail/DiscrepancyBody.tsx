import type { DiscrepancyView } from '@onesource/api/areas/discrepancies/view';
import { useTranslation } from 'react-i18next';
import { CaseColumns } from '../../cases/CaseColumns.tsx';
import { Said, Timeline } from '../../cases/Timeline.tsx';
import { useFocusBack } from '../../cases/use-focus-back.ts';
import { useLocale } from '../../i18n/use-locale.ts';
import { formatDate } from '../../lib/dates.ts';
import { Marked } from '../../session/Marked.tsx';
import { Section } from '../../ui/Section.tsx';
import { Sentence } from '../../ui/Sentence.tsx';
import { DoubtActions } from '../actions/DoubtActions.tsx';
import { DoubtMessage } from '../actions/DoubtMessage.tsx';
import { DoubtFacts } from './DoubtFacts.tsx';
import { DoubtNow } from './DoubtNow.tsx';
import { eventWords } from './event-words.ts';

type Props = {
  doubt: DiscrepancyView;
  /** One column, for when there is a list beside it. */
  stacked?: boolean;
  /** Told when something about it has been decided. */
  onDone?: (() => void) | undefined;
};

/** Where a doubt stands, what it is about, and how it went; what can be done stays in reach. */
export function DiscrepancyBody({ doubt, stacked = false, onDone }: Props) {
  const { t } = useTranslation('discrepancies');
  const { localized, locale } = useLocale();
  const [now, takeFocus] = useFocusBack<HTMLDivElement>();
  const authority = localized(doubt.rules.authority);
  return (
    <CaseColumns
      stacked={stacked}
      bar={<DoubtActions doubt={doubt} onDone={onDone} onClosed={takeFocus} />}
      main={
        <>
          <Section title={t('page.now')}>
            <DoubtNow doubt={doubt} ref={now} />
          </Section>
          <Section title={t('page.doubt')}>
            <Marked>
              <DoubtFacts doubt={doubt} />
            </Marked>
          </Section>
        </>
      }
      side={
        <Section title={t('page.timeline')}>
          <Timeline events={doubt.timeline} says={(event) => eventWords(t, event, authority)}>
            {({ data }) => (
              <>
                {data.until && (
                  <div>
                    <Sentence>{t('event.urgedUntil', { date: formatDate(data.until, locale) })}</Sentence>
                  </div>
                )}
                {data.note && <Said>{data.note}</Said>}
              </>
            )}
          </Timeline>
          {doubt.actions.includes('messages') && <DoubtMessage doubt={doubt} onDone={onDone} />}
        </Section>
      }
    />
  );
}
