import type { RequestView } from '@onesource/api/areas/requests/view';
import { useTranslation } from 'react-i18next';
import { CaseColumns } from '../../cases/CaseColumns.tsx';
import { Opinions } from '../../cases/opinions/Opinions.tsx';
import { useFocusBack } from '../../cases/use-focus-back.ts';
import { useLocale } from '../../i18n/use-locale.ts';
import { formatDate } from '../../lib/dates.ts';
import { Marked } from '../../session/Marked.tsx';
import { Section } from '../../ui/Section.tsx';
import { OutageNotice } from '../../words/outages/OutageNotice.tsx';
import { RequestActions } from '../actions/RequestActions.tsx';
import { RequestMessage } from '../actions/RequestMessage.tsx';
import { DeliveryPanel } from './after/DeliveryPanel.tsx';
import { LifePanel } from './after/LifePanel.tsx';
import { Background } from './Background.tsx';
import { GrantPanel } from './GrantPanel.tsx';
import styles from './RequestBody.module.css';
import { RequestFacts } from './RequestFacts.tsx';
import { RequestItems } from './RequestItems.tsx';
import { RequestNow } from './RequestNow.tsx';
import { RequestTimeline } from './RequestTimeline.tsx';
import { Together } from './Together.tsx';
import { Minutes } from './talks/Minutes.tsx';
import { Statements } from './talks/Statements.tsx';
import { WhyNotRequest } from './WhyNotRequest.tsx';
import { Withheld } from './Withheld.tsx';

type Props = {
  request: RequestView;
  /** One column, for when there is a list beside it. */
  stacked?: boolean;
  /** Told when something about the request has been decided. */
  onDone?: (() => void) | undefined;
};

/** Where a request stands, what was asked for, what came of it, and how; what can be done stays in reach. */
export function RequestBody({ request, stacked = false, onDone }: Props) {
  const { t } = useTranslation('requests');
  const { locale } = useLocale();
  const [now, takeFocus] = useFocusBack<HTMLDivElement>();
  const decides = request.stances.some((stance) => stance !== 'consumer');
  return (
    <>
      <CaseColumns
        stacked={stacked}
        bar={<RequestActions request={request} onDone={onDone} onClosed={takeFocus} />}
        main={
          <>
            <Section title={t('page.now')}>
              <RequestNow request={request} ref={now} />
              <WhyNotRequest request={request} />
            </Section>
            {request.statements && (
              <Section title={t('statements.title')}>
                <Statements statements={request.statements} />
              </Section>
            )}
            {request.grant && request.delivery && (
              <DeliveryPanel
                delivery={request.delivery}
                cited={request.rules.deliveryTerm}
                outside={!request.grant.inPlatform}
              />
            )}
            {request.grant && request.runs && <OutageNotice resourceId={request.resource.id} />}
            {request.grant && <GrantPanel request={request} grant={request.grant} />}
            {request.withheld.length > 0 && (
              <Section
                title={t(request.withheld.every(({ takenBack }) => takenBack) ? 'grant.takenBack' : 'grant.withheld')}
              >
                <Withheld request={request} />
              </Section>
            )}
            {request.grant?.effectiveAt && <LifePanel request={request} />}
            <Section title={t('page.items')}>
              <Marked>
                <RequestItems request={request} />
              </Marked>
            </Section>
            <Section title={t('page.request')}>
              <RequestFacts request={request} />
            </Section>
            {request.minutes.length > 0 && (
              <Section title={t('minutes.title')}>
                <Minutes minutes={request.minutes} />
              </Section>
            )}
            <Together basket={request.basket} />
            {decides && (
              <Opinions
                about={{ type: 'request', subjectId: request.id }}
                of={{ number: request.number, name: request.resource.name }}
              />
            )}
          </>
        }
        side={
          <>
            {decides && stacked && <Background request={request} />}
            <Section title={t('page.timeline')}>
              <RequestTimeline request={request} />
              {request.actions.includes('messages') && <RequestMessage request={request} />}
            </Section>
            {decides && !stacked && <Background request={request} />}
          </>
        }
      />
      <p className={styles.printed}>
        {t('page.printed', { time: formatDate(new Date().toISOString(), locale, { time: true }) })}
      </p>
    </>
  );
}
