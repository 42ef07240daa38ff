import type { RegistrationView } from '@onesource/api/areas/catalog/view';
import { useTranslation } from 'react-i18next';
import { generatePath, Link } from 'react-router-dom';
import { paths } from '../../paths.ts';
import { PageHeader } from '../../shell/page/PageHeader.tsx';
import { DataText } from '../../ui/DataText.tsx';
import styles from './Registration.module.css';
import { RegistrationBody } from './RegistrationBody.tsx';
import { RegistrationTags } from './RegistrationTags.tsx';

/** A registration on a page of its own. */
export function Registration({ registration }: { registration: RegistrationView }) {
  const { t } = useTranslation('catalog');
  const { id, code, department, revision, publishedRevision } = registration;
  return (
    <>
      <PageHeader
        title={revision.content.name}
        data
        tags={<RegistrationTags registration={registration} />}
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
      <RegistrationBody registration={registration} />
    </>
  );
}
