import type { DiscrepancyView } from '@onesource/api/discrepancies/view';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Marked } from '../../ui/Marked.tsx';
import { Section } from '../../ui/Section.tsx';
import { ActionBar } from '../actions/ActionBar.tsx';
import { MessageBox } from '../actions/MessageBox.tsx';
import styles from './Discrepancy.module.css';
import { DoubtFacts } from './DoubtFacts.tsx';
import { NowPanel } from './NowPanel.tsx';
import { Timeline } from './Timeline.tsx';

type Props = {
  doubt: DiscrepancyView;
  /** One column, for when there is a list beside it. */
  stacked?: boolean;
  /** Told when something about it has been decided. */
  onDone?: () => void;
};

/** Where a doubt stands, what can be done, what it is about, and how it went. */
export function DiscrepancyBody({ doubt, stacked = false, onDone }: Props) {
  const { t } = useTranslation('discrepancies');
  const now = useRef<HTMLDivElement>(null);
  // The button that opened a dialog may be gone with it: then the keyboard goes on from what the doubt has become
  const takeFocus = () =>
    requestAnimationFrame(() => {
      if (!document.activeElement?.matches('a, button, input, textarea, section')) now.current?.focus();
    });
  return (
    <div className={stacked ? styles.stacked : styles.columns}>
      <div className={styles.column}>
        <Section title={t('page.now')}>
          <NowPanel doubt={doubt} ref={now} />
          <ActionBar doubt={doubt} onDone={onDone} onClosed={takeFocus} />
        </Section>
        <Section title={t('page.doubt')}>
          <Marked>
            <DoubtFacts doubt={doubt} />
          </Marked>
        </Section>
      </div>
      <div className={styles.column}>
        <Section title={t('page.timeline')}>
          <Timeline doubt={doubt} />
          {doubt.actions.includes('messages') && <MessageBox doubt={doubt} onDone={onDone} />}
        </Section>
      </div>
    </div>
  );
}
