import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DataText } from '../../ui/DataText.tsx';
import { DateText } from '../../ui/DateText.tsx';
import { Section } from '../../ui/Section.tsx';
import { type Tone, ToneTag } from '../../ui/ToneTag.tsx';
import { OutageAlert } from '../../words/outages/OutageNotice.tsx';
import { type Outage, type Outages, outagesQuery } from '../../words/outages/queries.ts';
import styles from '../Data.module.css';
import { OutageDialog, type OutageStep, outageSteps } from './OutageDialog.tsx';

const tones: Record<Outage['state'], Tone> = { planned: 'teal', running: 'amber', overdue: 'red', ended: 'grey' };

/** 数据中断 (DG-20): what is announced of these data, and for their provider the announcing of it. */
export function OutagePanel({ resource }: { resource: { id: string; name: string } }) {
  const { data } = useQuery(outagesQuery(resource.id));
  if (!data || (!data.current && data.past.length === 0 && data.actions.length === 0)) return null;
  return <Panel resource={resource} outages={data} />;
}

function Panel({ resource, outages }: { resource: { id: string; name: string }; outages: Outages }) {
  const { t } = useTranslation('outages');
  const [open, setOpen] = useState<OutageStep | null>(null);
  const { current, past, actions } = outages;
  const offered = outageSteps.filter((step) => [...actions, ...(current?.actions ?? [])].includes(step));
  return (
    <Section title={t('title')}>
      <div className={styles.panel}>
        {current ? (
          <>
            <OutageAlert outage={current} />
            <Told outage={current} />
          </>
        ) : (
          <p>{t('none')}</p>
        )}
        {past.map((outage) => (
          <Told key={outage.id} outage={outage} />
        ))}
        <div className={styles.row}>
          {offered.map((step) => (
            <Button key={step} onClick={() => setOpen(step)}>
              {t(`step.${step}`)}
            </Button>
          ))}
        </div>
      </div>
      {outageSteps.map((step) => (
        <OutageDialog
          key={step}
          step={step}
          resource={resource}
          outages={outages}
          open={open === step}
          onClose={() => setOpen(null)}
        />
      ))}
    </Section>
  );
}

/** Who said what of an outage, and when. */
function Told({ outage }: { outage: Outage }) {
  const { t } = useTranslation('outages');
  return (
    <div>
      <ToneTag tone={tones[outage.state]}>{t(`state.${outage.state}`)}</ToneTag> <DateText value={outage.startsOn} /> –{' '}
      <DateText value={outage.endsOn} /> · {t('announced')} <DataText>{outage.announcedBy}</DataText>{' '}
      <DateText value={outage.announcedAt} time />
      {outage.state === 'ended' && (
        <div>
          <DataText>{outage.reason}</DataText>
        </div>
      )}
      {outage.extensions.map((one) => (
        <div key={one.at}>
          {t('extended')} <DateText value={one.from} /> → <DateText value={one.until} /> ·{' '}
          <DataText>{`${one.by}：${one.note}`}</DataText>
        </div>
      ))}
      {outage.endedAt && (
        <div>
          {t('ended')} <DateText value={outage.endedAt} time />
          {outage.endedBy && (
            <>
              {' '}
              · <DataText>{outage.endNote ? `${outage.endedBy}：${outage.endNote}` : outage.endedBy}</DataText>
            </>
          )}
        </div>
      )}
    </div>
  );
}
