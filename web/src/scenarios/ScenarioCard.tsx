import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../cases/use-command.ts';
import { useLocale } from '../i18n/use-locale.ts';
import { formatDate } from '../lib/dates.ts';
import { departmentQueries } from '../lib/departments.ts';
import { ConfirmButton } from '../ui/ConfirmButton.tsx';
import { DataText } from '../ui/DataText.tsx';
import { closeScenario, type Scenario, scenarioQueries } from './queries.ts';
import { ScenarioResources } from './ScenarioResources.tsx';
import styles from './Scenarios.module.css';

/** One scenario in full. */
export function ScenarioCard({ scenario }: { scenario: Scenario }) {
  const { t } = useTranslation('scenarios');
  const { locale } = useLocale();
  const closing = useCommand({
    send: () => closeScenario(scenario),
    done: () => t('closed', { name: scenario.name }),
    changes: scenarioQueries.all(),
  });
  const title = `scenario-${scenario.id}`;
  return (
    <article className={styles.card} aria-labelledby={title}>
      <div className={styles.head}>
        <h2 id={title}>
          <DataText>{scenario.name}</DataText>
        </h2>
        <span className={styles.since}>{t('since', { date: formatDate(scenario.createdAt, locale) })}</span>
        {scenario.actions.includes('close') && (
          <ConfirmButton
            className={`${styles.close} not-printed`}
            size="small"
            danger
            aria-label={t('closeNamed', { name: scenario.name })}
            question={t('closeQuestion', { name: scenario.name })}
            consequence={t('closeConsequence')}
            confirmLabel={t('close')}
            onConfirm={() => closing.mutateAsync()}
          >
            {t('close')}
          </ConfirmButton>
        )}
      </div>
      <dl className={styles.facts}>
        <dt>{t('purpose')}</dt>
        <dd className={styles.purpose}>
          <DataText>{scenario.purpose}</DataText>
        </dd>
        <dt>{t('audience')}</dt>
        <dd>
          <Audience ids={scenario.departmentIds} />
        </dd>
        <dt>{t('resources')}</dt>
        <dd>
          <ScenarioResources resources={scenario.resources} />
        </dd>
      </dl>
    </article>
  );
}

/** The departments by name; all of them where none is named. */
function Audience({ ids }: { ids: string[] | null }) {
  const { t } = useTranslation('scenarios');
  const { locale, dataLang } = useLocale();
  const { data: departments } = useQuery(departmentQueries.list());
  if (ids === null) return t('everyone');
  const named = ids.flatMap((id) => departments?.find((department) => department.id === id) ?? []);
  const english = locale === 'en' && named.every(({ nameEn }) => nameEn);
  const names = named.map(({ name, nameEn }) => (english ? nameEn : name));
  return <span lang={english ? undefined : dataLang}>{names.join(locale === 'en' ? ', ' : '、')}</span>;
}
