import type { OpinionView } from '@onesource/api/areas/opinions/view';
import { useTranslation } from 'react-i18next';
import { Answers } from '../cases/Answers.tsx';
import { FileLink } from '../cases/FileLink.tsx';
import { useLocale } from '../i18n/use-locale.ts';
import { formatDate } from '../lib/dates.ts';
import { DataText } from '../ui/DataText.tsx';
import { Fact, Facts } from '../ui/Facts.tsx';
import { ShareTypeTag } from '../words/ShareTypeTag.tsx';

/** As much of a case as whoever is asked needs to judge it. */
export function CaseFacts({ about }: { about: NonNullable<OpinionView['about']> }) {
  const { t } = useTranslation(['opinions', 'vocabulary']);
  const { locale } = useLocale();
  const { number, title, provider, consumer, facts } = about;
  const { request, registration } = facts;
  const said = (
    key: 'wanted' | 'note' | 'summary' | 'conditions' | 'matter' | 'system' | 'basis',
    text: string | undefined,
  ) =>
    text && (
      <Fact key={key} label={t(`opinions:facts.${key}`)} wide>
        <DataText>{text}</DataText>
      </Fact>
    );
  return (
    <Facts>
      {number && <Fact label={t('opinions:facts.number')}>{number}</Fact>}
      <Fact label={t('opinions:facts.resource')}>
        <DataText>{title}</DataText>
      </Fact>
      <Fact label={t('opinions:facts.provider')}>
        <DataText>{provider}</DataText>
      </Fact>
      {consumer && (
        <Fact label={t('opinions:facts.consumer')}>
          <DataText>{consumer}</DataText>
        </Fact>
      )}
      {facts.shareType && (
        <Fact label={t('opinions:facts.shareType')}>
          <ShareTypeTag shareType={facts.shareType} />
        </Fact>
      )}
      {facts.items.length > 0 && (
        <Fact label={t('opinions:facts.items')} wide>
          <DataText>
            {facts.items
              .map(({ name, shareType }) =>
                shareType && shareType !== facts.shareType
                  ? `${name}（${t(`vocabulary:shareType.${shareType}`)}）`
                  : name,
              )
              .join('、')}
          </DataText>
        </Fact>
      )}
      {request && (
        <>
          {said('wanted', request.wanted)}
          <Fact label={t('opinions:facts.purpose')}>
            {t(`vocabulary:purpose.${request.purpose}`)}
            {request.purposeText && (
              <>
                {' · '}
                <DataText>{request.purposeText}</DataText>
              </>
            )}
          </Fact>
          <Fact label={t('opinions:facts.delivery')}>{t(`vocabulary:delivery.${request.delivery}`)}</Fact>
          {said('matter', request.matter)}
          {said('system', request.system)}
          {said('basis', request.basis)}
          <Fact label={t('opinions:facts.period')}>
            {formatDate(request.from, locale)} – {formatDate(request.until, locale)}
          </Fact>
          <Answers answers={request.answers} />
          {said('note', request.note)}
          {request.files.length > 0 && (
            <Fact label={t('opinions:facts.files')} wide>
              {request.files.map((file) => (
                <div key={file.id}>
                  <FileLink file={file} />
                </div>
              ))}
            </Fact>
          )}
        </>
      )}
      {registration && (
        <>
          {said('summary', registration.summary)}
          {said('conditions', registration.conditions)}
          {registration.legalBasis.length > 0 && (
            <Fact label={t('opinions:facts.legalBasis')} wide>
              <DataText>{registration.legalBasis.join('；')}</DataText>
            </Fact>
          )}
        </>
      )}
    </Facts>
  );
}
