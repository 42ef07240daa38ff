import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router-dom';
import { paths } from '../paths.ts';
import { useCan, useSession } from '../session/session.ts';
import { PageHeader } from '../shell/page/PageHeader.tsx';
import { DataText } from '../ui/DataText.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { PageSkeleton } from '../ui/PageSkeleton.tsx';
import { policyQueries } from './queries.ts';
import { RuleBook } from './RuleBook.tsx';

/** 规则: the profile in force, setting by setting, with the articles. */
export function RulesPage() {
  const { t } = useTranslation('rules');
  const navigate = useNavigate();
  const { regulation } = useSession().profile;
  const rehearses = useCan('rehearse_rules');
  const policy = useQuery(policyQueries.inForce());
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={
          <DataText>
            《{regulation.title}》 {regulation.number}
          </DataText>
        }
        actions={
          <>
            {rehearses && <Button onClick={() => void navigate(paths.rehearsal)}>{t('toRehearsal')}</Button>}
            <Button onClick={() => void navigate(paths.compareRules)}>{t('toCompare')}</Button>
          </>
        }
      />
      <Loaded query={policy} skeleton={<PageSkeleton rows={16} />}>
        {(inForce) => <RuleBook policy={inForce} />}
      </Loaded>
    </>
  );
}
