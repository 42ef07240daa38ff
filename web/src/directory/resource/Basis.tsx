import type { ResourceView } from '@onesource/api/areas/directory/view';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../session/session.ts';
import { DataText } from '../../ui/DataText.tsx';
import styles from './Resource.module.css';
import { Section } from './Section.tsx';

/** The law that it rests on, and where the entry itself comes from. */
export function Basis({ resource }: { resource: ResourceView }) {
  const { t } = useTranslation(['directory', 'vocabulary']);
  const { regulation } = useSession().profile;
  const { legalBasis, origin, citation } = resource;
  if (legalBasis.length === 0 && origin === 'registered') return null;
  return (
    <Section title={t('resource.basis')}>
      <ul className={styles.basis}>
        {legalBasis.map((basis) => (
          <li key={`${basis.title} ${basis.article}`}>
            <span className={styles.quiet}>{t(`vocabulary:legalBasisKind.${basis.kind}`)}</span>{' '}
            <DataText>
              <strong>{`《${basis.title}》`}</strong>
              {basis.number && `（${basis.number}）`}
              {basis.article && ` ${basis.article}`}
              {basis.reason && <span className={styles.reason}>{basis.reason}</span>}
            </DataText>
          </li>
        ))}
        {origin === 'regulation' && (
          <li>
            {t('resource.origin.regulation', regulation)}
            {citation && <span className={styles.article}> {citation}</span>}
          </li>
        )}
        {origin === 'demo' && <li className={styles.quiet}>{t('resource.origin.demo')}</li>}
      </ul>
    </Section>
  );
}
