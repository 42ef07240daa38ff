import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.ts';
import { formatDate } from '../../lib/dates.ts';
import { DataText } from '../../ui/DataText.tsx';
import { DateText } from '../../ui/DateText.tsx';
import { ToneTag } from '../../ui/ToneTag.tsx';
import type { Person } from '../queries.ts';
import styles from './People.module.css';

export function PersonFacts({ person }: { person: Person }) {
  const { t } = useTranslation(['organisation', 'vocabulary']);
  const { locale } = useLocale();
  const facts = {
    account: <code>{person.account}</code>,
    department: <DataText>{person.department.name}</DataText>,
    title: <DataText>{person.title || '—'}</DataText>,
    phone: person.phone || '—',
    email: person.email || '—',
    state: (
      <span className={styles.tags}>
        <ToneTag tone={person.disabled ? 'grey' : 'green'}>
          {t(person.disabled ? 'state.disabled' : 'state.enabled')}
        </ToneTag>
        {!person.disabled && person.mustChangePassword && (
          <ToneTag tone="amber">
            {person.oneTimeUntil
              ? t('person.oneTimeUntil', { date: formatDate(person.oneTimeUntil, locale, { time: true }) })
              : t('person.oneTime')}
          </ToneTag>
        )}
        {person.secondFactor && <ToneTag tone="teal">{t('person.secondFactor')}</ToneTag>}
      </span>
    ),
    lastSignIn: person.lastSignInAt ? <DateText value={person.lastSignInAt} time /> : t('person.never'),
    createdAt: <DateText value={person.createdAt} />,
    roles: (
      <ul className={styles.roles}>
        {person.roles.length === 0 && <li>{t('person.noRoles')}</li>}
        {person.roles.map((role) => (
          <li key={role}>
            <strong>{t(`vocabulary:role.${role}`)}</strong>
            <div className={styles.quiet}>{t(`role.${role}`)}</div>
          </li>
        ))}
      </ul>
    ),
  };
  return (
    <dl className={styles.facts}>
      {(Object.keys(facts) as (keyof typeof facts)[]).map((word) => (
        <div key={word} className={word === 'roles' ? styles.wide : undefined}>
          <dt>{t(`person.${word}`)}</dt>
          <dd>{facts[word]}</dd>
        </div>
      ))}
    </dl>
  );
}
