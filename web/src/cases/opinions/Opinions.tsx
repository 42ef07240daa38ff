import type { OpinionsAbout } from '@onesource/api/areas/opinions/queries';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { generatePath, Link } from 'react-router-dom';
import { paths } from '../../paths.ts';
import { DateText } from '../../ui/DateText.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Section } from '../../ui/Section.tsx';
import { dataIn, Sentence } from '../../ui/Sentence.tsx';
import { Said } from '../Timeline.tsx';
import { AskDialog } from './AskDialog.tsx';
import styles from './Opinions.module.css';
import { OpinionTag } from './OpinionTag.tsx';
import { type About, opinionQueries } from './queries.ts';

type Props = { about: About; of: { number?: string; name: string } };

/**
 * 征求意见: the opinions asked on a case, for those who decide on it; nothing where the reader neither reads one nor may ask.
 * It never goes onto paper: what is printed may be given to the applicant.
 */
export function Opinions({ about, of }: Props) {
  const { t } = useTranslation('opinions');
  const { data, error, refetch } = useQuery(opinionQueries.about(about));
  const [shown, setShown] = useState(false);
  const [open, setOpen] = useState(false);
  if (!data && error)
    return (
      <div className="not-printed">
        <Section title={t('title')}>
          <ErrorState error={error} onRetry={() => void refetch()} />
        </Section>
      </div>
    );
  if (!data || data.actions.length + data.items.length === 0) return null;
  return (
    <div className="not-printed">
      <Section
        title={t('title')}
        extra={
          data.actions.includes('ask') && (
            <Button
              aria-haspopup="dialog"
              onClick={() => {
                setShown(true);
                setOpen(true);
              }}
            >
              {t('ask')}
            </Button>
          )
        }
      >
        <p className={styles.hint}>{t('panel.hint')}</p>
        {data.items.length === 0 ? (
          <p>{t('panel.none')}</p>
        ) : (
          <ul className={styles.opinions}>
            {data.items.map((opinion) => (
              <One key={opinion.id} opinion={opinion} />
            ))}
          </ul>
        )}
      </Section>
      {shown && (
        <AskDialog
          about={about}
          of={of}
          actions={data.actions}
          open={open}
          onClose={() => setOpen(false)}
          afterClose={() => setShown(false)}
        />
      )}
    </div>
  );
}

function One({ opinion }: { opinion: OpinionsAbout['items'][number] }) {
  const { t } = useTranslation('opinions');
  const { asker, person, status, advice, answer, question, askedAt } = opinion;
  const nameOf = (of: { name: string; department: string }) => `${dataIn(of.department)} ${dataIn(of.name)}`;
  return (
    <li>
      <div className={styles.line}>
        <Link to={generatePath(paths.opinion, { id: opinion.id })}>
          <Sentence>{t('panel.of', { asker: dataIn(asker.name), person: nameOf(person) })}</Sentence>
        </Link>
        <OpinionTag status={status} />
        {advice && <strong>{t(`advice.${advice}`)}</strong>}
      </div>
      <div className={styles.hint}>
        <DateText value={askedAt} time />
      </div>
      <Said>{answer || question}</Said>
    </li>
  );
}
