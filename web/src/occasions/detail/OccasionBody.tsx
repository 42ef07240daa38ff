import type { OccasionView } from '@onesource/api/areas/catalog/occasions/view';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { generatePath, Link } from 'react-router-dom';
import { CaseColumns } from '../../cases/CaseColumns.tsx';
import { Hints, NowPanel } from '../../cases/NowPanel.tsx';
import { Said, Timeline } from '../../cases/Timeline.tsx';
import { useFocusBack } from '../../cases/use-focus-back.ts';
import type { Locale } from '../../i18n/locale.ts';
import { useLocale } from '../../i18n/use-locale.ts';
import { formatDate } from '../../lib/dates.ts';
import { paths } from '../../paths.ts';
import { Marked } from '../../session/Marked.tsx';
import { DataText } from '../../ui/DataText.tsx';
import { DateText } from '../../ui/DateText.tsx';
import { Fact, Facts } from '../../ui/Facts.tsx';
import { Section } from '../../ui/Section.tsx';
import { dataIn } from '../../ui/Sentence.tsx';
import { Citation } from '../../words/Citation.tsx';
import { OccasionActions } from '../actions/OccasionActions.tsx';
import { eventWords } from './event-words.ts';

type Props = {
  occasion: OccasionView;
  /** One column, for when there is a list beside it. */
  stacked?: boolean;
  /** Told when something about it has been decided. */
  onDone?: (() => void) | undefined;
};

/** Where an occasion stands, what happened, and how it went; what can be done stays in reach. */
export function OccasionBody({ occasion, stacked = false, onDone }: Props) {
  const { t } = useTranslation('occasions');
  const { localized, locale } = useLocale();
  const [now, takeFocus] = useFocusBack<HTMLDivElement>();
  const { department, rules } = occasion;
  return (
    <CaseColumns
      stacked={stacked}
      bar={<OccasionActions occasion={occasion} onDone={onDone} onClosed={takeFocus} />}
      main={
        <>
          <Section title={t('page.now')}>
            <NowPanel title={t(`now.${occasion.status}`, { department: dataIn(department.name) })} ref={now}>
              <Hints hints={hintsOf(t, occasion, locale)} />
              <Citation citation={rules.term} />
            </NowPanel>
          </Section>
          <Section title={t('page.occasion')}>
            <Marked>
              <OccasionFacts occasion={occasion} />
            </Marked>
          </Section>
        </>
      }
      side={
        <Section title={t('page.timeline')}>
          <Timeline
            events={occasion.timeline}
            says={(event) => eventWords(t, event, { authority: localized(rules.authority) })}
          >
            {({ data }) => data.note && <Said>{data.note}</Said>}
          </Timeline>
        </Section>
      }
    />
  );
}

/** By when, and what of it there is to know. */
function hintsOf(t: TFunction<'occasions'>, occasion: OccasionView, locale: Locale): string[] {
  const { status, dueOn, awaitsCalendarOf, doneLate, resource, extension } = occasion;
  const open = status === 'open';
  return [
    ...(dueOn !== null && open ? [t('now.dueOn', { date: formatDate(dueOn, locale) })] : []),
    ...(dueOn !== null && doneLate ? [t('now.doneLate', { date: formatDate(dueOn, locale) })] : []),
    ...(open && awaitsCalendarOf !== null ? [t('now.awaitsCalendar', { year: awaitsCalendarOf })] : []),
    ...(open && dueOn === null && awaitsCalendarOf === null ? [t('now.noTerm')] : []),
    ...(open && resource.id !== null ? [t('now.how')] : []),
    ...(open && resource.id === null ? [t('now.toRegister')] : []),
    ...(open && extension?.status === 'asked' ? [t('now.asked', { days: extension.days })] : []),
  ];
}

function OccasionFacts({ occasion }: { occasion: OccasionView }) {
  const { t } = useTranslation(['occasions', 'vocabulary']);
  const { resource, department, cause, what, happenedOn, doneOn, recordedBy, recordedAt } = occasion;
  return (
    <Facts>
      <Fact label={t('occasions:page.entry')}>
        {resource.id === null ? (
          <>
            <DataText>{resource.name}</DataText> · {t('occasions:list.toRegister')}
          </>
        ) : (
          <Link to={generatePath(paths.registration, { id: resource.id })}>
            <DataText>{resource.name}</DataText>
          </Link>
        )}
      </Fact>
      <Fact label={t('occasions:page.department')}>
        <DataText>{department.name}</DataText>
      </Fact>
      <Fact label={t('occasions:form.cause')}>{t(`vocabulary:occasionCause.${cause}`)}</Fact>
      <Fact label={t('occasions:form.happenedOn')}>
        <DateText value={happenedOn} />
      </Fact>
      <Fact label={t('occasions:form.happened')} wide>
        <DataText>{what}</DataText>
      </Fact>
      {doneOn && (
        <Fact label={t('occasions:page.doneOn')}>
          <DateText value={doneOn} />
        </Fact>
      )}
      <Fact label={t('occasions:page.recordedBy')}>
        <DataText>{recordedBy.name}</DataText> · <DateText value={recordedAt} time />
      </Fact>
    </Facts>
  );
}
