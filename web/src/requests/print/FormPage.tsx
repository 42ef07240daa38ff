import type { RequestView } from '@onesource/api/areas/requests/view';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { generatePath, useParams } from 'react-router-dom';
import { useLocale } from '../../i18n/use-locale.ts';
import { formatDate } from '../../lib/dates.ts';
import { paths } from '../../paths.ts';
import { Marked } from '../../session/Marked.tsx';
import { useSession } from '../../session/session.ts';
import { PageHeader } from '../../shell/page/PageHeader.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { Section } from '../../ui/Section.tsx';
import { Sentence } from '../../ui/Sentence.tsx';
import { Citation } from '../../words/Citation.tsx';
import { RequestFacts } from '../detail/RequestFacts.tsx';
import { RequestItems } from '../detail/RequestItems.tsx';
import { Minutes } from '../detail/talks/Minutes.tsx';
import { useNames } from '../detail/use-names.ts';
import { Withheld } from '../detail/Withheld.tsx';
import { requestQueries } from '../queries.ts';
import { Conclusion } from './Conclusion.tsx';
import styles from './FormPage.module.css';
import { SigningPlace } from './SigningPlace.tsx';
import { Statements } from './Statements.tsx';

/** 申请审批单, 协调结论单: a request and what came of it, as a form that is signed, sealed and filed. */
export function FormPage() {
  const { id = '' } = useParams();
  return <Loaded query={useQuery(requestQueries.detail(id))}>{(request) => <Form request={request} />}</Loaded>;
}

function Form({ request }: { request: RequestView }) {
  const { t } = useTranslation('requests');
  const { t: common } = useTranslation('common');
  const { locale, localized } = useLocale();
  const { profile } = useSession();
  const { form, timeline } = request;
  const names = useNames(request);
  const title = t(`paper.title.${form.kind}`);
  return (
    <>
      <PageHeader
        title={title}
        up={{ label: request.number, to: generatePath(paths.request, { id: request.id }) }}
        actions={
          <Button type="primary" onClick={() => window.print()}>
            {common('action.print')}
          </Button>
        }
      />
      <p className={styles.city}>
        {localized(profile.name)} · {profile.regulation.title} · {t('paper.number', { number: request.number })}
      </p>
      <div className={styles.parts}>
        <Section title={t('page.request')}>
          <RequestFacts request={request} />
        </Section>
        <Section title={t('page.items')}>
          <Marked>
            <RequestItems request={request} />
          </Marked>
        </Section>
        {form.statements.length > 0 && (
          <Section title={t('paper.statements')}>
            <Statements statements={timeline.filter(({ seq }) => form.statements.includes(seq))} request={request} />
          </Section>
        )}
        {request.minutes.length > 0 && (
          <Section title={t('minutes.title')}>
            <Minutes minutes={request.minutes} />
          </Section>
        )}
        <Section title={t(`paper.conclusion.${form.kind}`)}>
          <Conclusion request={request} concluded={timeline.find(({ seq }) => seq === form.concluded) ?? null} />
          {request.withheld.length > 0 && <Withheld request={request} />}
          <Citation citation={form.kind === 'coordination' ? request.rules.talks : request.rules.route} />
        </Section>
      </div>
      <div className={styles.signing}>
        {form.signers.map((who) => (
          <SigningPlace key={who}>
            <Sentence>{t(`paper.signer.${who}`, names)}</Sentence>
          </SigningPlace>
        ))}
      </div>
      <p className={styles.city}>
        {t('page.printed', { time: formatDate(new Date().toISOString(), locale, { time: true }) })}
      </p>
    </>
  );
}
