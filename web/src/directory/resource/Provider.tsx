import type { ResourceView } from '@onesource/api/areas/directory/view';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { paths } from '../../paths.ts';
import { ButtonLink } from '../../ui/ButtonLink.tsx';
import { DataText } from '../../ui/DataText.tsx';
import { searchLink } from '../filters.ts';
import { useLabels } from '../use-labels.ts';
import { Facts } from './Facts.tsx';
import styles from './Resource.module.css';

/** 提供部门 and whom to call. */
export function Provider({ resource }: { resource: ResourceView }) {
  const { t } = useTranslation(['directory', 'content', 'sources']);
  const labels = useLabels();
  const { contents, department } = resource;
  return (
    <section className={styles.panel} aria-labelledby="provider-title">
      <h2 id="provider-title">{t('resource.provider')}</h2>
      <p>{labels.department(department.id, department.name)}</p>
      {contents && (
        <Facts
          facts={[
            {
              label: t('resource.contact'),
              value: contents.contact.office && <DataText>{contents.contact.office}</DataText>,
            },
            {
              label: t('resource.phone'),
              value: contents.contact.phone && (
                <a href={`tel:${contents.contact.phone.replace(/[^\d+]/g, '')}`}>{contents.contact.phone}</a>
              ),
            },
            {
              label: t('sources:joint.title'),
              value: contents.jointCollection.length > 0 && (
                <DataText>
                  {contents.jointCollection.map(({ department: { id, name }, duty }) => (
                    <div key={id}>{t('content:collector', { department: name, duty })}</div>
                  ))}
                </DataText>
              ),
              optional: true,
            },
          ]}
        />
      )}
      {resource.actions.includes('doubt') && (
        <div className="not-printed">
          <ButtonLink to={{ pathname: paths.newDiscrepancy, search: `?resource=${resource.id}` }}>
            {t('resource.doubt')}
          </ButtonLink>
        </div>
      )}
      <Link to={searchLink({ department: [department.id] })} className="not-printed">
        {t('resource.moreOf')}
      </Link>
    </section>
  );
}
