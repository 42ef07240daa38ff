import type { OpinionEvent } from '@onesource/api/areas/opinions/rules/state';
import type { OpinionView } from '@onesource/api/areas/opinions/view';
import { useTranslation } from 'react-i18next';
import { generatePath } from 'react-router-dom';
import { CaseColumns } from '../cases/CaseColumns.tsx';
import { Hints, NowPanel } from '../cases/NowPanel.tsx';
import { PersonOf } from '../cases/PersonOf.tsx';
import { Said, Timeline } from '../cases/Timeline.tsx';
import { useFocusBack } from '../cases/use-focus-back.ts';
import { paths } from '../paths.ts';
import { ButtonLink } from '../ui/ButtonLink.tsx';
import { DataText } from '../ui/DataText.tsx';
import { DateText } from '../ui/DateText.tsx';
import { Fact, Facts } from '../ui/Facts.tsx';
import plain from '../ui/Plain.module.css';
import { Section } from '../ui/Section.tsx';
import { dataIn } from '../ui/Sentence.tsx';
import { CaseFacts } from './CaseFacts.tsx';
import { OpinionActions } from './OpinionActions.tsx';

type Props = {
  opinion: OpinionView;
  /** One column, for when there is a list beside it. */
  stacked: boolean;
  /** Told when something about it has been done. */
  onDone: (() => void) | undefined;
};

/** What is asked, what can be done, what it is about, and how it went. */
export function OpinionBody({ opinion, stacked, onDone }: Props) {
  const { t } = useTranslation('opinions');
  const [now, takeFocus] = useFocusBack<HTMLDivElement>();
  const { about, asker, person, status, subject, timeline } = opinion;
  const decides = opinion.stances.includes('decider');
  const names = { person: dataIn(person.name), advice: opinion.advice ? t(`advice.${opinion.advice}`) : '' };
  return (
    <CaseColumns
      stacked={stacked}
      bar={<OpinionActions opinion={opinion} onDone={onDone} onClosed={takeFocus} />}
      main={
        <>
          <Section title={t('page.now')}>
            <div className={plain.below}>
              <NowPanel title={t(`page.${status === 'asked' ? 'waiting' : status}`, names)} ref={now}>
                {status === 'asked' && <Hints hints={[t('page.waitingHint')]} />}
                {opinion.answer && <Said>{opinion.answer}</Said>}
              </NowPanel>
            </div>
            <Facts>
              <Fact label={t('page.question')} wide>
                <DataText>{opinion.question}</DataText>
              </Fact>
              <Fact label={t('page.asker')}>
                <PersonOf {...asker} />
              </Fact>
              <Fact label={t('page.person')}>
                <PersonOf {...person} />
              </Fact>
              <Fact label={t('page.askedAt')}>
                <DateText value={opinion.askedAt} time />
              </Fact>
            </Facts>
          </Section>
          <Section
            title={t('page.about')}
            extra={decides && <ButtonLink to={caseAt(subject)}>{t('page.openCase')}</ButtonLink>}
          >
            {about ? <CaseFacts about={about} /> : <p>{t('page.closed')}</p>}
          </Section>
        </>
      }
      side={
        <Section title={t('page.timeline')}>
          <Timeline
            events={timeline}
            says={({ type, data }) =>
              t(`event.${known.find((one) => one === type) ?? 'other'}`, { to: dataIn(data.to ?? '') })
            }
          >
            {({ data }) => (
              <>
                {data.advice && <div>{t(`advice.${data.advice}`)}</div>}
                {data.note && <Said>{data.note}</Said>}
              </>
            )}
          </Timeline>
        </Section>
      }
    />
  );
}

const known = [
  'asked',
  'answered',
  'withdrawn',
  'needless',
  'lapsed',
  // By whoever watches over what is late
  'lateness_noted',
] as const satisfies (OpinionEvent['type'] | 'lateness_noted')[];

/** For whoever decides on it; who was asked knows it from here alone. */
const caseAt = ({ type, id }: OpinionView['subject']): string =>
  generatePath(type === 'request' ? paths.request : paths.registration, { id });
