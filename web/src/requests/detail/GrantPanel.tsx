import type { RequestView } from '@onesource/api/areas/requests/view';
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { generatePath, Link } from 'react-router-dom';
import { dayIn } from '../../lib/dates.ts';
import { paths } from '../../paths.ts';
import { ButtonLink } from '../../ui/ButtonLink.tsx';
import { DataText } from '../../ui/DataText.tsx';
import { DateText } from '../../ui/DateText.tsx';
import { Fact, Facts } from '../../ui/Facts.tsx';
import { Section } from '../../ui/Section.tsx';
import { dataIn, Sentence } from '../../ui/Sentence.tsx';
import { ToneTag } from '../../ui/ToneTag.tsx';
import { Citation } from '../../words/Citation.tsx';
import { Obligations } from '../Obligations.tsx';
import { Rows } from './deciders/Rows.tsx';
import { OnwardUses } from './OnwardUses.tsx';
import { Period } from './Period.tsx';
import styles from './Several.module.css';

type Grant = NonNullable<RequestView['grant']>;

/** 授权: of what, on which terms, for how long and since when; and that the data itself comes another way. */
export function GrantPanel({ request, grant }: { request: RequestView; grant: Grant }) {
  const { t } = useTranslation('requests');
  const ended = !request.runs;
  const consumes = request.stances.includes('consumer');
  // Who neither gets nor gives the data has nobody to turn to for them
  const concerned = consumes || request.stances.includes('provider');
  const { name, phone } = request.applicant;
  return (
    <Section title={t('grant.title')}>
      <Facts>
        <Fact label={t('grant.items')} wide>
          <Granted request={request} grant={grant} />
        </Fact>
        <Fact label={t('grant.period')}>
          <Period from={startOf(grant)} until={grant.until} />
        </Fact>
        <Fact label={t('grant.effective')}>
          <Effective grant={grant} ended={ended} />
        </Fact>
        <Fact label={t('reach.rows')} wide={grant.rows.length > 0}>
          <Rows rows={grant.rows} />
        </Fact>
        {(grant.masked.length > 0 || grant.shown.length > 0) && (
          <Fact label={t('reach.masks')} wide>
            <Masks grant={grant} />
          </Fact>
        )}
        {grant.inPlatform && (
          <Fact label={t('reach.quota')}>
            {t('reach.perDay', { count: grant.quota.perDay })}
            {grant.quota.by === 'house' && t('reach.byHouse')}
            {request.life.quotaReached && request.status === 'granted' && (
              <>
                {' '}
                <ToneTag tone="amber">{t('reach.reached')}</ToneTag>
              </>
            )}
          </Fact>
        )}
        {request.statedConditions && (
          <Fact label={t('grant.stated')} wide>
            <DataText>{request.statedConditions}</DataText>
            {request.acknowledged && (
              <>
                {' '}
                <ToneTag tone="green">{t('grant.acknowledged')}</ToneTag>
              </>
            )}
          </Fact>
        )}
        {grant.conditions && (
          <Fact label={t('grant.conditions')} wide>
            <DataText>{grant.conditions}</DataText>
          </Fact>
        )}
        {(request.rules.agreement || grant.agreement !== 'none') && (
          <Fact label={t('grant.agreement')} wide>
            <div>
              <Agreement grant={grant} />
            </div>
            {grant.agreement !== 'none' && (
              <div>
                <Link to={generatePath(paths.requestAgreement, { id: request.id })}>{t('agreement.open')}</Link>
              </div>
            )}
          </Fact>
        )}
        <Fact label={t('obligations.title')} wide>
          <Obligations
            obligations={grant.obligations}
            publishable={grant.obligations.publishable}
            provider={request.provider.name}
          />
        </Fact>
        {request.onward.length > 0 && (
          <Fact label={t('onward.title')} wide>
            <OnwardUses request={request} />
          </Fact>
        )}
      </Facts>
      {grant.agreement === 'signed' && <Citation citation={request.rules.agreement} />}
      {grant.inPlatform && grant.effectiveAt && concerned && (
        <Alert
          type="success"
          showIcon
          style={{ marginTop: 12 }}
          title={t(consumes ? 'grant.inPlatform' : 'grant.inPlatformForProvider')}
          action={
            <ButtonLink type={consumes ? 'primary' : 'default'} to={generatePath(paths.grantData, { id: request.id })}>
              {t(consumes ? 'grant.lookUp' : 'grant.uses')}
            </ButtonLink>
          }
        />
      )}
      {request.status === 'granted' && concerned && !grant.inPlatform && (
        <Alert
          type="info"
          showIcon
          style={{ marginTop: 12 }}
          title={t(consumes ? 'grant.delivery' : 'grant.deliveryForProvider')}
          description={
            <Turn to={consumes ? request.contact?.office : name} phone={consumes ? request.contact?.phone : phone} />
          }
        />
      )}
    </Section>
  );
}

/** 脱敏 in words: what is under a mask, and what is shown whole though it is sensitive. */
function Masks({ grant: { masked, shown } }: { grant: Grant }) {
  const { t } = useTranslation('requests');
  const whole = shown.filter(({ as }) => as === 'whole').map(({ name }) => name);
  return (
    <span className={styles.several}>
      {masked.length > 0 && (
        <span>
          <Sentence>{t('reach.isMasked', { items: dataIn(masked.join('、')) })}</Sentence>
        </span>
      )}
      {whole.length > 0 && (
        <span>
          <Sentence>{t('reach.isWhole', { items: dataIn(whole.join('、')) })}</Sentence>
        </span>
      )}
    </span>
  );
}

/** PD-35: an agreement signed late puts the first day off. */
const startOf = ({ from, effectiveAt }: Grant): string => {
  const effective = effectiveAt ? dayIn(effectiveAt) : from;
  return effective > from ? effective : from;
};

/** Whom to turn to for the data itself. */
function Turn({ to, phone }: { to?: string; phone?: string }) {
  const { t } = useTranslation('requests');
  if (!to) return null;
  return (
    <Sentence>
      {phone ? t('grant.contact', { name: dataIn(to), phone }) : t('grant.contactOnly', { name: dataIn(to) })}
    </Sentence>
  );
}

function Granted({ request, grant }: { request: RequestView; grant: Grant }) {
  const { t } = useTranslation('requests');
  if (grant.items.length === 0) return t('grant.whole');
  if (grant.items.length === request.items.length) return t('grant.all', { count: grant.items.length });
  return <DataText>{grant.items.map((item) => item.name).join('、')}</DataText>;
}

function Effective({ grant, ended }: { grant: Grant; ended: boolean }) {
  const { t } = useTranslation('requests');
  if (ended) return <ToneTag tone="grey">{t('grant.ended')}</ToneTag>;
  if (grant.effectiveAt) return <DateText value={grant.effectiveAt} time />;
  return <ToneTag tone="amber">{t('grant.notYet')}</ToneTag>;
}

function Agreement({ grant }: { grant: Grant }) {
  const { t } = useTranslation('requests');
  if (grant.agreement === 'none') return t('grant.agreementNone');
  if (grant.agreement === 'signed') return <ToneTag tone="green">{t('grant.agreementSigned')}</ToneTag>;
  return (
    <span className={styles.several}>
      <span>
        <ToneTag tone="amber">{t('grant.agreementAwaited')}</ToneTag>
      </span>
      {(['consumer', 'provider'] as const).map((side) => (
        <span key={side}>
          {t(grant.signed.includes(side) ? 'grant.signed' : 'grant.notSigned', { side: t(`dialog.side.${side}`) })}
        </span>
      ))}
    </span>
  );
}
