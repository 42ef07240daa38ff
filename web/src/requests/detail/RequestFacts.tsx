import type { RequestView } from '@onesource/api/areas/requests/view';
import { useTranslation } from 'react-i18next';
import { generatePath, Link } from 'react-router-dom';
import { Answers } from '../../cases/Answers.tsx';
import { FileLink } from '../../cases/FileLink.tsx';
import { SignedOff } from '../../cases/sign-off/SignedOff.tsx';
import { useLocale } from '../../i18n/use-locale.ts';
import { formatDate } from '../../lib/dates.ts';
import { paths } from '../../paths.ts';
import { DataText } from '../../ui/DataText.tsx';
import { DateText } from '../../ui/DateText.tsx';
import { Fact, Facts } from '../../ui/Facts.tsx';
import { dataIn, Sentence } from '../../ui/Sentence.tsx';
import { Citation } from '../../words/Citation.tsx';
import { ShareTypeTag } from '../../words/ShareTypeTag.tsx';
import { RequestStatusTag } from '../../words/StatusTag.tsx';
import { useItemNames } from '../use-item-names.ts';
import { Period } from './Period.tsx';
import styles from './Several.module.css';

/** Another request, by its number and how it stands. */
function Followed({ id, number, status }: RequestView['followedBy'][number]) {
  return (
    <>
      <Link to={generatePath(paths.request, { id })}>{number}</Link> <RequestStatusTag status={status} />
    </>
  );
}

/** What an amendment asks for otherwise than what is granted. */
function Changes({ request, changes }: { request: RequestView; changes: NonNullable<RequestView['changes']> }) {
  const { t } = useTranslation(['requests', 'vocabulary']);
  const { locale } = useLocale();
  const namesOf = useItemNames();
  const purpose = ({ purpose: word, purposeText }: Pick<RequestView, 'purpose' | 'purposeText'>) =>
    purposeText === '' ? t(`vocabulary:purpose.${word}`) : dataIn(purposeText);
  const day = (value: string) => formatDate(value, locale);
  const { added, dropped, purpose: before, until } = changes;
  return (
    <span className={styles.several}>
      {added.length > 0 && (
        <span>
          <Sentence>{t('requests:page.added', { items: namesOf(added) })}</Sentence>
        </span>
      )}
      {dropped.length > 0 && (
        <span>
          <Sentence>{t('requests:page.dropped', { items: namesOf(dropped) })}</Sentence>
        </span>
      )}
      {before && (
        <span>
          <Sentence>{t('requests:page.purposeFrom', { was: purpose(before), is: purpose(request) })}</Sentence>
        </span>
      )}
      {until && <span>{t('requests:page.untilFrom', { was: day(until), is: day(request.until) })}</span>}
    </span>
  );
}

/** 申请表 as it was filed: who, what for, by what right, how and for how long. */
export function RequestFacts({ request }: { request: RequestView }) {
  const { t } = useTranslation(['requests', 'vocabulary']);
  const { locale } = useLocale();
  const { resource, applicant, rules } = request;
  const { way } = request;
  return (
    <Facts>
      <Fact label={t('requests:page.resource')}>
        <Link to={generatePath(paths.resource, { id: resource.id })}>
          <DataText>{resource.name}</DataText>
        </Link>
      </Fact>
      <Fact label={t('requests:page.provider')}>
        <DataText>{request.provider.name}</DataText>
      </Fact>
      {request.responsible && (
        <Fact label={t('requests:page.responsible')}>
          <DataText>{request.responsible.name}</DataText>
        </Fact>
      )}
      <Fact label={t('requests:page.consumer')}>
        <DataText>{request.consumer.name}</DataText>
      </Fact>
      <Fact label={t('requests:page.applicant')}>
        <DataText>{applicant.name}</DataText>
        {applicant.phone && ` · ${t('requests:page.phone', { phone: applicant.phone })}`}
      </Fact>
      <Fact label={t('requests:page.route')} wide>
        <span className={styles.several}>
          <span>
            {t(`requests:page.kind.${way}`)} <ShareTypeTag shareType={request.shareType} />
          </span>
          <Citation citation={way === 'scenario' ? rules.scenarios : rules.route} />
          <Citation citation={rules.deliveryConsent} />
        </span>
      </Fact>
      {request.leftToProvider && (
        <Fact label={t('requests:page.leftToProvider')} wide>
          <span className={styles.several}>
            <DataText>{request.leftToProvider}</DataText>
            <span>{t('requests:page.leftToProviderHint')}</span>
          </span>
        </Fact>
      )}
      <Fact label={t('requests:page.purpose')}>
        {t(`vocabulary:purpose.${request.purpose}`)}
        {request.purposeText && (
          <>
            {' · '}
            <DataText>{request.purposeText}</DataText>
          </>
        )}
      </Fact>
      <Fact label={t('requests:page.delivery')}>{t(`vocabulary:delivery.${request.deliveryMode}`)}</Fact>
      <Fact label={t('requests:page.basis')}>
        <DataText>{request.basis}</DataText>
      </Fact>
      <Fact label={t('requests:page.matter')}>
        <DataText>{request.matter}</DataText>
      </Fact>
      {request.system && (
        <Fact label={t('requests:page.system')}>
          <DataText>{request.system}</DataText>
        </Fact>
      )}
      {request.applicantContact && (
        <Fact label={t('requests:page.contact')}>
          <DataText>{request.applicantContact.name}</DataText>
          {request.applicantContact.phone &&
            ` · ${t('requests:page.phone', { phone: request.applicantContact.phone })}`}
        </Fact>
      )}
      <Fact label={t('requests:page.period')}>
        <Period from={request.from} until={request.until} />
        {request.entryEnds && (
          <div>
            <Sentence>
              {t('requests:page.entryEnds', {
                date: formatDate(request.entryEnds.on, locale),
                note: dataIn(request.entryEnds.note),
              })}
            </Sentence>
          </div>
        )}
        {request.shortened && (
          <div>
            {request.shortened.until
              ? t('requests:page.grantableUntil', { date: formatDate(request.shortened.until, locale) })
              : t('requests:page.entryGone')}
          </div>
        )}
      </Fact>
      <Fact label={t('requests:page.filedAt')}>
        <DateText value={request.filedAt} time />
      </Fact>
      {request.signedOff.map((signed) => (
        <Fact key={signed.by} label={t(`requests:signOff.by.${signed.by}`)}>
          <SignedOff signed={signed} />
        </Fact>
      ))}
      {request.files.length > 0 && (
        <Fact label={t('requests:files.label')} wide>
          <span className={styles.several}>
            {request.files.map((file) => (
              <span key={file.id}>
                <FileLink file={file} /> · <DataText>{file.by}</DataText> · <DateText value={file.at} time />
              </span>
            ))}
          </span>
        </Fact>
      )}
      <Answers answers={request.answers} />
      {request.scenario && (
        <Fact label={t('requests:page.scenario')}>
          <DataText>{request.scenario.name}</DataText>
        </Fact>
      )}
      {request.follows && (
        <Fact label={t(`requests:page.follows.${request.follows.as}`)}>
          <Followed {...request.follows} />
        </Fact>
      )}
      {request.changes && (
        <Fact label={t('requests:page.changes')} wide>
          <Changes request={request} changes={request.changes} />
        </Fact>
      )}
      {request.followedBy.map((later) => (
        <Fact key={later.id} label={t(`requests:page.followedBy.${later.as}`)}>
          <Followed {...later} />
        </Fact>
      ))}
      {request.note && (
        <Fact label={t('requests:page.note')} wide>
          <DataText>{request.note}</DataText>
        </Fact>
      )}
    </Facts>
  );
}
