import type { DiscrepancyView } from '@onesource/api/areas/discrepancies/view';
import { useTranslation } from 'react-i18next';
import { generatePath, Link } from 'react-router-dom';
import { paths } from '../../paths.ts';
import { DataText } from '../../ui/DataText.tsx';
import { DateText } from '../../ui/DateText.tsx';
import { Fact, Facts } from '../../ui/Facts.tsx';

/** What is doubted, by whom, and what that rests on. */
export function DoubtFacts({ doubt }: { doubt: DiscrepancyView }) {
  const { t } = useTranslation('discrepancies');
  const { resource, reporter, items } = doubt;
  return (
    <Facts>
      <Fact label={t('page.resource')}>
        <Link to={generatePath(paths.resource, { id: resource.id })}>
          <DataText>{resource.name}</DataText>
        </Link>
      </Fact>
      <Fact label={t('page.items')}>
        {items.length > 0 ? <DataText>{items.map(({ name }) => name).join('、')}</DataText> : t('list.whole')}
      </Fact>
      <Fact label={t('page.found')}>
        <DataText>{doubt.found}</DataText>
      </Fact>
      <Fact label={t('page.expected')}>
        <DataText>{doubt.expected}</DataText>
      </Fact>
      {doubt.evidence && (
        <Fact label={t('page.evidence')} wide>
          <DataText>{doubt.evidence}</DataText>
        </Fact>
      )}
      <Fact label={t('page.reporting')}>
        <DataText>{doubt.reporting.name}</DataText>
      </Fact>
      <Fact label={t('page.collector')}>
        <DataText>{doubt.collector.name}</DataText>
      </Fact>
      <Fact label={t('page.reporter')}>
        <DataText>{reporter.name}</DataText>
        {reporter.phone && ` · ${t('page.phone', { phone: reporter.phone })}`}
      </Fact>
      <Fact label={t('page.reportedAt')}>
        <DateText value={doubt.reportedAt} time />
      </Fact>
    </Facts>
  );
}
