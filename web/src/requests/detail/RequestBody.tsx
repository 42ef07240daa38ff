import type { RequestView } from '@onesource/api/requests/view';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.ts';
import { formatDate } from '../../lib/dates.ts';
import { Marked } from '../../ui/Marked.tsx';
import { Section } from '../../ui/Section.tsx';
import { ActionBar } from '../actions/ActionBar.tsx';
import { MessageBox } from '../actions/MessageBox.tsx';
import { Background } from './Background.tsx';
import { GrantPanel } from './GrantPanel.tsx';
import { NowPanel } from './NowPanel.tsx';
import styles from './RequestBody.module.css';
import { RequestFacts } from './RequestFacts.tsx';
import { RequestItems } from './RequestItems.tsx';
import { Timeline } from './Timeline.tsx';

type Props = {
  request: RequestView;
  /** One column, for when there is a list beside it. */
  stacked?: boolean;
  /** Told when something about the request has been decided. */
  onDone?: () => void;
};

/** Where a request stands, what can be done, what was asked for, what came of it, and how. */
export function RequestBody({ request, stacked = false, onDone }: Props) {
  const { t } = useTranslation('requests');
  const { locale } = useLocale();
  const now = useRef<HTMLDivElement>(null);
  // The button that opened a dialog may be gone with it: then the keyboard goes on from what the request has become
  const takeFocus = () =>
    requestAnimationFrame(() => {
      if (!document.activeElement?.matches('a, button, input, textarea, section')) now.current?.focus();
    });
  const decides = request.stances.some((stance) => stance !== 'consumer');
  return (
    <div className={stacked ? styles.stacked : styles.columns}>
      <div className={styles.column}>
        <Section title={t('page.now')}>
          <NowPanel request={request} ref={now} />
          <ActionBar request={request} onDone={onDone} onClosed={takeFocus} />
        </Section>
        {request.grant && <GrantPanel request={request} grant={request.grant} />}
        <Section title={t('page.items')}>
          <Marked>
            <RequestItems request={request} />
          </Marked>
        </Section>
        <Section title={t('page.request')}>
          <RequestFacts request={request} />
        </Section>
      </div>
      <div className={styles.column}>
        {decides && stacked && <Background request={request} />}
        <Section title={t('page.timeline')}>
          <Timeline request={request} />
          {request.actions.includes('messages') && <MessageBox request={request} />}
        </Section>
        {decides && !stacked && <Background request={request} />}
      </div>
      <p className={styles.printed}>
        {t('page.printed', { time: formatDate(new Date().toISOString(), locale, { time: true }) })}
      </p>
    </div>
  );
}
