import type { DemandView } from '@onesource/api/areas/demands/view';
import { useTranslation } from 'react-i18next';
import { DataText } from '../../ui/DataText.tsx';
import { DateText } from '../../ui/DateText.tsx';
import { Fact, Facts } from '../../ui/Facts.tsx';
import { dataIn, Sentence } from '../../ui/Sentence.tsx';

/** What is demanded, by which departments, of whom and until when. */
export function DemandFacts({ demand }: { demand: DemandView }) {
  const { t } = useTranslation('demands');
  const { items, departments, filing, wantedFrom, neededBy, holder, filedAt } = demand;
  const needing = departments.length > 0 ? departments : [filing];
  return (
    <Facts>
      <Fact label={t('page.items')} wide>
        <DataText>{items.join('、')}</DataText>
      </Fact>
      <Fact label={t('page.departments')} wide>
        <Sentence>{needing.map(({ name }) => dataIn(name)).join('、')}</Sentence>
      </Fact>
      <Fact label={t('page.wantedFrom')}>{wantedFrom ? <DataText>{wantedFrom.name}</DataText> : t('page.none')}</Fact>
      <Fact label={t('page.neededBy')}>{neededBy ? <DateText value={neededBy} /> : t('page.none')}</Fact>
      {holder && (
        <Fact label={t('page.holder')}>
          <DataText>{holder.name}</DataText>
        </Fact>
      )}
      <Fact label={t('page.filedAt')}>
        <DateText value={filedAt} time />
      </Fact>
    </Facts>
  );
}
