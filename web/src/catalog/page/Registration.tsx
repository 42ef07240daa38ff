import type { RegistrationView } from '@onesource/api/areas/catalog/view';
import { useTranslation } from 'react-i18next';
import { generatePath, Link } from 'react-router-dom';
import { CaseColumns } from '../../cases/CaseColumns.tsx';
import { paths } from '../../paths.ts';
import { DataText } from '../../ui/DataText.tsx';
import { Marked } from '../../ui/Marked.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Section } from '../../ui/Section.tsx';
import { ToneTag } from '../../ui/ToneTag.tsx';
import { ShareTypeTag } from '../../words/ShareTypeTag.tsx';
import { RevisionStatusTag } from '../../words/StatusTag.tsx';
import { useOpennessLabel } from '../../words/use-openness-label.ts';
import { ReturnNote } from '../ReturnNote.tsx';
import { Affected } from './Affected.tsx';
import { Changes } from './Changes.tsx';
import { Contents } from './Contents.tsx';
import { Items } from './Items.tsx';
import { Occasions } from './Occasions.tsx';
import { Advice, Problems } from './Problems.tsx';
import styles from './Registration.module.css';
import { RegistrationTimeline } from './RegistrationTimeline.tsx';
import { Sources } from './Sources.tsx';
import { Steps } from './Steps.tsx';

/** What is registered on the left; on the right where it stands, what can be done, and what has happened. */
export function Registration({ registration }: { registration: RegistrationView }) {
  const { t } = useTranslation(['catalog', 'vocabulary']);
  const { id, code, department, origin, revision, publishedRevision } = registration;
  const openness = useOpennessLabel();
  const isRevision = publishedRevision !== null && revision.number > publishedRevision;
  return (
    <>
      <PageHeader
        title={revision.content.name}
        data
        tags={
          <>
            <RevisionStatusTag status={revision.status} />
            {openness.derived(revision.content.items) ? (
              <ToneTag tone="teal">{openness.derived(revision.content.items)}</ToneTag>
            ) : (
              revision.derivedShareType && <ShareTypeTag shareType={revision.derivedShareType} />
            )}
            {origin === 'demo' && <ToneTag tone="grey">{t('vocabulary:origin.demo')}</ToneTag>}
          </>
        }
        lead={
          <span className={styles.lead}>
            <DataText>{department.name}</DataText>
            <span>{t('revision', { count: revision.number })}</span>
            <span>{code ?? t('list.noCode')}</span>
            {publishedRevision !== null && (
              <Link to={generatePath(paths.resource, { id })}>{t('page.inDirectory')}</Link>
            )}
          </span>
        }
      />
      <ReturnNote registration={registration} />
      <CaseColumns
        stacked={false}
        main={
          <Marked>
            <div className={styles.main}>
              <Affected registration={registration} />
              {isRevision && <Changes registration={registration} />}
              <Contents content={revision.content} department={department.name} />
              <Items items={revision.content.items} />
              <Sources id={id} />
            </div>
          </Marked>
        }
        side={
          <>
            <Steps registration={registration} />
            <Occasions registration={registration} />
            <Problems registration={registration} />
            <Advice registration={registration} />
            <Section title={t('timeline.title')}>
              <RegistrationTimeline events={registration.events} />
            </Section>
          </>
        }
      />
    </>
  );
}
