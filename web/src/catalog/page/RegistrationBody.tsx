import type { RegistrationView } from '@onesource/api/areas/catalog/view';
import { useTranslation } from 'react-i18next';
import { CaseColumns } from '../../cases/CaseColumns.tsx';
import { Opinions } from '../../cases/opinions/Opinions.tsx';
import { Marked } from '../../session/Marked.tsx';
import { Section } from '../../ui/Section.tsx';
import { OpenedOf } from '../../words/opening/OpenedOf.tsx';
import { ReturnNote } from '../ReturnNote.tsx';
import { Affected } from './Affected.tsx';
import { Changes } from './Changes.tsx';
import { Contents } from './Contents.tsx';
import { Decision } from './decision/Decision.tsx';
import { anchors } from './decision/Unexplained.tsx';
import { ExamineRetirement } from './ending/ExamineRetirement.tsx';
import { Items } from './Items.tsx';
import { Occasions } from './Occasions.tsx';
import { Advice, Problems } from './Problems.tsx';
import styles from './Registration.module.css';
import { RegistrationTimeline } from './RegistrationTimeline.tsx';
import { RemarkList } from './remarks/RemarkList.tsx';
import { RemarkingContext } from './remarks/remarks.ts';
import { useRemarking } from './remarks/use-remarking.ts';
import { Sources } from './Sources.tsx';
import { Steps } from './Steps.tsx';
import { useStep } from './use-step.ts';

type Props = {
  registration: RegistrationView;
  /** Beside the list of the inbox: told when something has been decided. */
  onDone?: (() => void) | undefined;
};

/** What is registered; beside it where it stands, what can be done, and what has happened. */
export function RegistrationBody({ registration, onDone }: Props) {
  const { t } = useTranslation('catalog');
  const { id, actions, revision, publishedRevision, remarks: before } = registration;
  const step = useStep(registration, { onDone });
  const inside = onDone !== undefined;
  const isRevision = publishedRevision !== null && revision.number > publishedRevision;
  const decides = actions.includes('approve') || actions.includes('examine');
  const remarking = useRemarking(registration);
  const decision = decides && <Decision registration={registration} step={step} />;
  return (
    <RemarkingContext value={decides ? remarking : null}>
      <ReturnNote registration={registration} />
      {actions.includes('examine-retirement') && <ExamineRetirement registration={registration} onDone={onDone} />}
      <CaseColumns
        stacked={inside}
        main={
          <Marked>
            <div className={styles.main}>
              {revision.status === 'retired' && <OpenedOf id={id} />}
              {before.length > 0 && revision.status !== 'returned' && (
                <Section title={t('remark.earlier', { count: before.length })}>
                  <RemarkList remarks={before} />
                </Section>
              )}
              <Part id={anchors.affected}>
                <Affected registration={registration} />
              </Part>
              {isRevision && <Changes registration={registration} />}
              <Contents content={revision.content} department={registration.department.name} />
              <Items items={revision.content.items} />
              <Part id={anchors.sources}>
                <Sources id={id} />
              </Part>
            </div>
          </Marked>
        }
        side={
          <>
            <Steps registration={registration} decision={inside ? null : decision} />
            <Occasions registration={registration} />
            <Problems registration={registration} />
            <Part id={anchors.advice}>
              <Advice registration={registration} />
            </Part>
            <Section title={t('timeline.title')}>
              <RegistrationTimeline timeline={registration.timeline} />
            </Section>
            <Opinions about={{ type: 'resource', subjectId: id }} of={{ name: revision.content.name }} />
          </>
        }
      />
      {inside && decides && (
        <section className={styles.bar} aria-label={t('decision.bar')}>
          {decision}
        </section>
      )}
    </RemarkingContext>
  );
}

/** A part of the page that something beside the buttons leads to. */
const Part = ({ id, children }: { id: string; children: React.ReactNode }) => (
  <div id={id} tabIndex={-1} className={styles.part}>
    {children}
  </div>
);
