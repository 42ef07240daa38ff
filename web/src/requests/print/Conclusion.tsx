import type { RequestView } from '@onesource/api/areas/requests/view';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.ts';
import { formatDate } from '../../lib/dates.ts';
import { DataText } from '../../ui/DataText.tsx';
import { DateText } from '../../ui/DateText.tsx';
import { Fact, Facts } from '../../ui/Facts.tsx';
import { Sentence } from '../../ui/Sentence.tsx';
import { RequestStatusTag } from '../../words/StatusTag.tsx';
import { Papers, papersWith } from '../detail/talks/Papers.tsx';
import { useEventWords } from '../detail/use-event-words.ts';
import { useItemNames } from '../use-item-names.ts';

type Props = { request: RequestView; concluded: RequestView['timeline'][number] | null };

/** With what a request was settled: by whom, on which day, what is given and on which terms, and why. */
export function Conclusion({ request, concluded }: Props) {
  const { t } = useTranslation('requests');
  const { locale } = useLocale();
  const namesOf = useItemNames();
  const happened = useEventWords(request);
  const { grant } = request;
  const papers = concluded ? papersWith(request, concluded.seq) : [];
  return (
    <Facts>
      <Fact label={t('paper.status')}>
        <RequestStatusTag status={request.status} />
      </Fact>
      {concluded ? (
        <Fact label={t('paper.outcome')}>
          {happened(concluded)} · <DateText value={concluded.at} />
        </Fact>
      ) : (
        <Fact label={t('paper.outcome')}>{t('paper.unsettled')}</Fact>
      )}
      {grant && (
        <Fact label={t('grant.items')} wide>
          <Sentence>
            {grant.items.length > 0 ? namesOf(grant.items.map(({ name }) => name)) : t('grant.whole')}
          </Sentence>{' '}
          · {formatDate(grant.from, locale)} – {formatDate(grant.until, locale)}
        </Fact>
      )}
      {grant?.conditions && (
        <Fact label={t('paper.conditions')} wide>
          <DataText>{grant.conditions}</DataText>
        </Fact>
      )}
      {concluded?.data.note && (
        <Fact label={t('paper.why')} wide>
          <DataText>{concluded.data.note}</DataText>
        </Fact>
      )}
      {papers.length > 0 && (
        <Fact label={t('files.label')} wide>
          <Papers files={papers} />
        </Fact>
      )}
    </Facts>
  );
}
