import type { DemandView } from '@onesource/api/areas/demands/view';
import { useTranslation } from 'react-i18next';
import { CaseColumns } from '../../cases/CaseColumns.tsx';
import { Timeline } from '../../cases/Timeline.tsx';
import { useFocusBack } from '../../cases/use-focus-back.ts';
import { Marked } from '../../session/Marked.tsx';
import { Section } from '../../ui/Section.tsx';
import { DemandActions } from '../actions/DemandActions.tsx';
import { DemandMessage } from '../actions/DemandMessage.tsx';
import { DemandFacts } from './DemandFacts.tsx';
import { DemandNow } from './DemandNow.tsx';
import { EventMore } from './EventMore.tsx';
import { eventWords } from './event-words.ts';
import { Uses } from './Uses.tsx';

type Props = {
  demand: DemandView;
  /** One column, for when there is a list beside it. */
  stacked: boolean;
  /** Told when something about it has been decided. */
  onDone: (() => void) | undefined;
};

/** Where a demand stands, what it is about, who needs it what for, and how it went; what can be done stays in reach. */
export function DemandBody({ demand, stacked, onDone }: Props) {
  const { t } = useTranslation('demands');
  const [now, takeFocus] = useFocusBack<HTMLDivElement>();
  const { timeline, uses } = demand;
  return (
    <CaseColumns
      stacked={stacked}
      bar={<DemandActions demand={demand} onDone={onDone} onClosed={takeFocus} />}
      main={
        <>
          <Section title={t('page.now')}>
            <DemandNow demand={demand} ref={now} />
          </Section>
          <Section title={t('page.demand')}>
            <Marked>
              <DemandFacts demand={demand} />
            </Marked>
          </Section>
        </>
      }
      side={
        timeline === null || uses === null ? (
          <Section title={t('page.uses')}>
            <p>{t('page.usesClosed')}</p>
          </Section>
        ) : (
          <>
            <Section title={t('page.uses')}>
              <Uses uses={uses} />
            </Section>
            <Section title={t('page.timeline')}>
              <Timeline events={timeline} says={(event) => eventWords(t, event)}>
                {({ data }) => <EventMore data={data} />}
              </Timeline>
              {demand.actions.includes('messages') && <DemandMessage demand={demand} />}
            </Section>
          </>
        )
      }
    />
  );
}
