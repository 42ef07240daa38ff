import type { OpenRequestEvent } from '@onesource/api/areas/opening/asking/rules/state';
import type { OpenRequestView } from '@onesource/api/areas/opening/asking/view';
import { useTranslation } from 'react-i18next';
import { generatePath } from 'react-router-dom';
import { CaseColumns } from '../cases/CaseColumns.tsx';
import { Hints, NowPanel } from '../cases/NowPanel.tsx';
import { Said, Timeline } from '../cases/Timeline.tsx';
import { useFocusBack } from '../cases/use-focus-back.ts';
import { useLocale } from '../i18n/use-locale.ts';
import { formatDate } from '../lib/dates.ts';
import { paths } from '../paths.ts';
import { Marked } from '../session/Marked.tsx';
import { ButtonLink } from '../ui/ButtonLink.tsx';
import { DataText } from '../ui/DataText.tsx';
import { Fact, Facts } from '../ui/Facts.tsx';
import plain from '../ui/Plain.module.css';
import { Section } from '../ui/Section.tsx';
import { Citation } from '../words/Citation.tsx';
import { AskedItems } from './AskedItems.tsx';
import { OpenRequestActions } from './OpenRequestActions.tsx';
import { Uses } from './Uses.tsx';

type Props = {
  request: OpenRequestView;
  /** One column, for when there is a list beside it. */
  stacked: boolean;
  /** Told when something about it has been done. */
  onDone: (() => void) | undefined;
};

/** Where it stands, who asks for what, what was taken, and how it went; what can be done stays in reach. */
export function OpenRequestBody({ request, stacked, onDone }: Props) {
  const { t } = useTranslation(['openRequests', 'asking']);
  const { locale } = useLocale();
  const [now, takeFocus] = useFocusBack<HTMLDivElement>();
  const { status, until, code, note } = request;
  const says =
    status === 'submitted'
      ? t('openRequests:page.waiting')
      : t(`openRequests:page.${status}`, { until: until ? formatDate(until, locale) : '' });
  return (
    <CaseColumns
      stacked={stacked}
      bar={<OpenRequestActions request={request} onDone={onDone} onClosed={takeFocus} />}
      main={
        <>
          <Section
            title={t('openRequests:page.now')}
            extra={
              <ButtonLink to={generatePath(paths.resource, { id: request.resource.id })}>
                {t('openRequests:page.resource')}
              </ButtonLink>
            }
          >
            <div className={plain.below}>
              <NowPanel title={says} ref={now}>
                {code && <Hints hints={[t(`asking:code.${code}`)]} />}
                {note && <Said>{note}</Said>}
                {status === 'submitted' && <Citation citation={request.term} />}
              </NowPanel>
            </div>
          </Section>
          <Section title={t('openRequests:page.applicant')}>
            <Applicant request={request} />
          </Section>
          <Section title={t('openRequests:page.items')}>
            <AskedItems request={request} />
          </Section>
          {request.granted && <Uses request={request} />}
        </>
      }
      side={
        <Section title={t('openRequests:page.timeline')}>
          <Timeline
            events={request.timeline}
            says={({ type }) => t(`openRequests:event.${known.find((one) => one === type) ?? 'other'}`)}
          >
            {({ data }) => data.note && <Said>{data.note}</Said>}
          </Timeline>
        </Section>
      }
    />
  );
}

const known = [
  'confirmed',
  'term_counted',
  'granted',
  'refused',
  'withdrawn',
  'revoked',
  'expired',
  'unanswered',
] as const satisfies OpenRequestEvent['type'][];

/** Who asks: shown to those who decide, until it is erased. */
function Applicant({ request: { applicant, erasedAt, kind } }: { request: OpenRequestView }) {
  const { t } = useTranslation('openRequests');
  const { locale } = useLocale();
  if (erasedAt !== null) return <p>{t('page.erased', { date: formatDate(erasedAt, locale) })}</p>;
  return (
    <>
      {applicant ? (
        <Marked>
          <Facts>
            <Fact label={t('page.kind')}>{t(`kind.${kind}`)}</Fact>
            {applicant.organisation && (
              <Fact label={t('page.organisation')}>
                <DataText>{applicant.organisation}</DataText>
              </Fact>
            )}
            <Fact label={t('page.name')}>
              <DataText>{applicant.name}</DataText>
            </Fact>
            <Fact label={t('page.email')}>{applicant.email}</Fact>
            <Fact label={t('page.purpose')} wide>
              <DataText>{applicant.purpose}</DataText>
            </Fact>
          </Facts>
        </Marked>
      ) : (
        <Facts>
          <Fact label={t('page.kind')}>{t(`kind.${kind}`)}</Fact>
        </Facts>
      )}
      <p>{t(applicant ? 'page.readNoted' : 'page.notShown')}</p>
    </>
  );
}
