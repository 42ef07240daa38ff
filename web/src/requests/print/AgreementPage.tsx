import type { AgreementView } from '@onesource/api/areas/requests/agreement/agreement';
import { useQuery } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { generatePath, useParams } from 'react-router-dom';
import { useLocale } from '../../i18n/use-locale.ts';
import { formatDate } from '../../lib/dates.ts';
import { paths } from '../../paths.ts';
import { useSession } from '../../session/session.ts';
import { PageHeader } from '../../shell/page/PageHeader.tsx';
import { DataText } from '../../ui/DataText.tsx';
import { DateText } from '../../ui/DateText.tsx';
import { Fact, Facts } from '../../ui/Facts.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { Section } from '../../ui/Section.tsx';
import { ToneTag } from '../../ui/ToneTag.tsx';
import { Citation } from '../../words/Citation.tsx';
import { requestQueries } from '../queries.ts';
import { Clauses } from './Clauses.tsx';
import paper from './FormPage.module.css';
import { SigningPlace } from './SigningPlace.tsx';

const hashStyle = { overflowWrap: 'anywhere', fontFamily: 'monospace' } as const;

/** 保密协议 (PD-35): what both sides sign, and who has signed it when; to be printed and filed. */
export function AgreementPage() {
  const { id = '' } = useParams();
  return (
    <Loaded query={useQuery(requestQueries.agreement(id))}>
      {(agreement) => <Agreement id={id} agreement={agreement} />}
    </Loaded>
  );
}

function Agreement({ id, agreement }: { id: string; agreement: AgreementView }) {
  const { t } = useTranslation('requests');
  const { t: common } = useTranslation('common');
  const { locale, localized } = useLocale();
  const { profile } = useSession();
  const { clauses, hash, intact, signatures, effectiveAt } = agreement;
  return (
    <>
      <PageHeader
        title={t('agreement.title')}
        up={{ label: agreement.number, to: generatePath(paths.request, { id }) }}
        actions={
          <Button type="primary" onClick={() => window.print()}>
            {common('action.print')}
          </Button>
        }
      />
      <p className={paper.city}>
        {localized(profile.name)} · {profile.regulation.title} · {t('paper.number', { number: agreement.number })}
      </p>
      {intact === false && <Alert type="error" showIcon role="alert" title={t('agreement.altered')} />}
      <div className={paper.parts}>
        <Section title={t('agreement.clauses')}>
          {clauses ? <Clauses clauses={clauses} /> : <p>{t('agreement.notKept')}</p>}
          {hash && (
            <Facts>
              <Fact label={t('agreement.hash')} wide>
                <span style={hashStyle}>{hash}</span>
              </Fact>
            </Facts>
          )}
          <Citation citation={agreement.citation} />
        </Section>
        <Section title={t('agreement.signatures')}>
          <Facts>
            {(['provider', 'consumer'] as const).map((side) => (
              <Fact key={side} label={t(`agreement.side.${side}`)} wide>
                <DataText>{agreement[side].name}</DataText> ·{' '}
                <Signed of={signatures.find((one) => one.side === side)} />
              </Fact>
            ))}
            <Fact label={t('agreement.effective')} wide>
              {effectiveAt ? <DateText value={effectiveAt} time /> : t('grant.agreementAwaited')}
            </Fact>
          </Facts>
        </Section>
      </div>
      <div className={paper.signing}>
        {(['provider', 'consumer'] as const).map((side) => (
          <SigningPlace key={side}>
            {t(`agreement.side.${side}`)}：<DataText>{agreement[side].name}</DataText>
          </SigningPlace>
        ))}
      </div>
      <p className={paper.city}>
        {t('page.printed', { time: formatDate(new Date().toISOString(), locale, { time: true }) })}
      </p>
    </>
  );
}

function Signed({ of }: { of: AgreementView['signatures'][number] | undefined }) {
  const { t } = useTranslation('requests');
  if (!of) return <ToneTag tone="amber">{t('agreement.unsigned')}</ToneTag>;
  return (
    <>
      <DataText>{of.actor.name}</DataText> · <DateText value={of.at} time />
    </>
  );
}
