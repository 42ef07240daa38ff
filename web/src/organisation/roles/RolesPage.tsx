import { departmentRoles, districtRoles, platformRoles } from '@onesource/db/vocabulary';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../session/session.ts';
import { PageHeader } from '../../shell/page/PageHeader.tsx';
import { Section } from '../../ui/Section.tsx';
import { ToneTag } from '../../ui/ToneTag.tsx';
import styles from './Roles.module.css';

const groups = { department: departmentRoles, district: districtRoles, platform: platformRoles };

/** What each role may do, in words. */
export function RolesPage() {
  const { t } = useTranslation(['organisation', 'vocabulary']);
  const held = useSession().roles.map(({ role }) => role);
  return (
    <>
      <PageHeader title={t('roles.title')} lead={t('roles.lead')} />
      <div className={styles.groups}>
        {(['department', 'district', 'platform'] as const).map((group) => (
          <Section key={group} title={t(`roles.${group}`)}>
            <p className={styles.quiet}>{t(`roles.${group}Text`)}</p>
            <dl className={styles.roles}>
              {groups[group].map((role) => (
                <div key={role}>
                  <dt>
                    {t(`vocabulary:role.${role}`)}{' '}
                    {held.includes(role) && <ToneTag tone="teal">{t('roles.yours')}</ToneTag>}
                  </dt>
                  <dd>{t(`role.${role}`)}</dd>
                  <dd className={styles.quiet}>{t(`givenBy.${role}`)}</dd>
                </div>
              ))}
            </dl>
          </Section>
        ))}
      </div>
    </>
  );
}
