import type { AskedView } from '@onesource/api/areas/opening/asking/view';
import { useTranslation } from 'react-i18next';
import { generatePath, Link } from 'react-router-dom';
import { paths } from '../../paths.ts';
import { ConfirmButton } from '../../ui/ConfirmButton.tsx';
import { DataText } from '../../ui/DataText.tsx';
import { DateText } from '../../ui/DateText.tsx';
import { Fact, Facts } from '../../ui/Facts.tsx';
import { Section } from '../../ui/Section.tsx';
import { type Tone, ToneTag } from '../../ui/ToneTag.tsx';
import { useDepartmentName } from '../../words/use-department-name.ts';
import { Interrupted } from '../Interrupted.tsx';
import styles from './Asking.module.css';
import { TakeFiles } from './TakeFiles.tsx';

const tones = {
  submitted: 'amber',
  granted: 'green',
  refused: 'red',
  withdrawn: 'grey',
  expired: 'grey',
  revoked: 'red',
  unanswered: 'grey',
} satisfies Record<AskedView['status'], Tone>;

type Props = { asked: AskedView; token: string; onWithdraw: () => Promise<unknown>; onTaken: () => unknown };

/** How a request stands, for whoever has the link: no name of anybody's is shown. */
export function Asked({ asked, token, onWithdraw, onTaken }: Props) {
  const { t } = useTranslation('asking');
  const nameOf = useDepartmentName();
  const { status, resource, department, granted } = asked;
  const names = (items: readonly { name: string }[]) => items.map(({ name }) => name).join('、');
  return (
    <div className={styles.page}>
      <div className={styles.line}>
        <h1>
          <DataText>{resource.name}</DataText>
        </h1>
        <ToneTag tone={tones[status]}>{t(`status.${status}`)}</ToneTag>
      </div>
      <Interrupted outage={asked.outage} />
      {asked.mayTake && <TakeFiles name={resource.name} token={token} onTaken={onTaken} />}
      {status === 'unanswered' && <p>{t('unanswered')}</p>}
      {status === 'granted' && asked.closedFor !== null && <p>{t(`stopped.${stopped(asked.closedFor)}`)}</p>}
      {status === 'granted' && asked.opens !== null && !asked.mayTake && <p>{t('byAnswer')}</p>}
      <Section title={t('asked')}>
        <Facts>
          <Fact label={t('number')}>{asked.number}</Fact>
          <Fact label={t('department')}>
            <DataText>{nameOf(department)}</DataText>
          </Fact>
          <Fact label={t('askedAt')}>
            <DateText value={asked.askedAt} />
          </Fact>
          {asked.dueAt && (
            <Fact label={t('due')}>
              <DateText value={asked.dueAt} />
            </Fact>
          )}
          {asked.answeredAt && (
            <Fact label={t('answeredAt')}>
              <DateText value={asked.answeredAt} />
            </Fact>
          )}
          {granted && asked.until && (
            <Fact label={t('until')}>
              <DateText value={asked.until} />
            </Fact>
          )}
          {granted && <Fact label={t('used')}>{t('usedOf', { used: asked.used, most: asked.mostUses })}</Fact>}
          <Fact label={t('askedItems')} wide>
            <DataText>{names(asked.items)}</DataText>
          </Fact>
          {granted && (
            <Fact label={t('grantedItems')} wide>
              <DataText>{names(granted)}</DataText>
            </Fact>
          )}
          {asked.code && <Fact label={t('why')}>{t(`code.${asked.code}`)}</Fact>}
          {asked.note && (
            <Fact label={t('note')} wide>
              <DataText>{asked.note}</DataText>
            </Fact>
          )}
        </Facts>
      </Section>
      <div className={styles.line}>
        {asked.isOpen && <Link to={generatePath(paths.openEntry, { id: resource.id })}>{t('again')}</Link>}
        {asked.actions.includes('withdraw') && (
          <ConfirmButton
            danger
            question={t(status === 'submitted' ? 'withdrawAsk' : 'giveUpAsk')}
            confirmLabel={t(status === 'submitted' ? 'withdraw' : 'giveUp')}
            onConfirm={onWithdraw}
          >
            {t(status === 'submitted' ? 'withdraw' : 'giveUp')}
          </ConfirmButton>
        )}
      </div>
    </div>
  );
}

const reasons = ['not_open_any_more', 'uses_exhausted', 'opens_nothing'] as const;
const stopped = (code: string) => reasons.find((known) => known === code) ?? 'opens_nothing';
