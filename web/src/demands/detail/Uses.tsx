import type { DemandView } from '@onesource/api/areas/demands/view';
import { useTranslation } from 'react-i18next';
import { DataText } from '../../ui/DataText.tsx';
import { DateText } from '../../ui/DateText.tsx';
import { Fact, Facts } from '../../ui/Facts.tsx';
import styles from './Demand.module.css';

/** What each department needs it for, and whom to ask there. */
export function Uses({ uses }: { uses: NonNullable<DemandView['uses']> }) {
  const { t } = useTranslation(['demands', 'vocabulary']);
  return uses.map(({ department, person, signedBy, purpose, basis, matter, signedAt }) => (
    <div key={department.id} className={styles.use}>
      <h3>
        <DataText>{department.name}</DataText>
      </h3>
      <Facts>
        <Fact label={t('demands:page.purpose')}>{t(`vocabulary:purpose.${purpose}`)}</Fact>
        <Fact label={t('demands:page.matter')}>
          <DataText>{matter}</DataText>
        </Fact>
        <Fact label={t('demands:page.basis')} wide>
          <DataText>{basis}</DataText>
        </Fact>
        <Fact label={t('demands:page.person')}>
          <DataText>{person.name}</DataText>
          {person.phone && ` · ${t('demands:page.phone', { phone: person.phone })}`}
        </Fact>
        <Fact label={t('demands:page.signedAt')}>
          <DateText value={signedAt} time />
          {signedBy && (
            <>
              {' · '}
              <DataText>{signedBy}</DataText>
            </>
          )}
        </Fact>
      </Facts>
    </div>
  ));
}
