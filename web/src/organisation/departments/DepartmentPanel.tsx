import { filingReach } from '@onesource/api/areas/filing/rules/responsible';
import type { DepartmentView } from '@onesource/api/areas/organisation/view';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { useCommand } from '../../cases/use-command.ts';
import { lineOf } from '../../lib/departments.ts';
import { paths } from '../../paths.ts';
import { useSession } from '../../session/session.ts';
import { ButtonLink } from '../../ui/ButtonLink.tsx';
import { ConfirmButton } from '../../ui/ConfirmButton.tsx';
import { DataText } from '../../ui/DataText.tsx';
import { Section } from '../../ui/Section.tsx';
import { ToneTag } from '../../ui/ToneTag.tsx';
import { useDepartmentName } from '../../words/use-department-name.ts';
import { changes } from '../changes.ts';
import { changeDepartment } from '../queries.ts';
import { DepartmentForm } from './DepartmentForm.tsx';
import styles from './Departments.module.css';

type Props = { department: DepartmentView; rows: readonly DepartmentView[]; onAdded: (id: string) => void };

/** One department, and what its administrator may do with it. */
export function DepartmentPanel({ department, rows, onAdded }: Props) {
  const { t } = useTranslation(['organisation', 'vocabulary', 'common']);
  const [open, setOpen] = useState<'add' | 'edit' | null>(null);
  const { id, version, name, actions } = department;
  const may = (action: DepartmentView['actions'][number]) => actions.includes(action);
  const switching = useCommand({
    changes,
    send: (disabled: boolean) => changeDepartment(id, version, { disabled }),
    done: (view) => t(view.disabled ? 'departments.disabled' : 'departments.enabled', { name }),
  });
  const nameOf = useDepartmentName();
  // Whoever administers it files for it; the platform's posts do not
  const files = filingReach(useSession()) !== null && may('add-person');
  const below = rows.filter(({ parentId }) => parentId === id);
  const facts: [string, React.ReactNode][] = [
    [t('department.name'), <DataText key="name">{name}</DataText>],
    [t('department.shortName'), <DataText key="short">{department.shortName}</DataText>],
    [t('department.nameEn'), department.nameEn || '—'],
    [t('department.kind'), t(`vocabulary:departmentKind.${department.kind}`)],
    [
      t('department.parent'),
      <DataText key="parent">
        {lineOf(rows, id)
          .slice(0, -1)
          .map((row) => row.name)
          .join(' / ') || '—'}
      </DataText>,
    ],
    [t('department.number'), String(department.number).padStart(3, '0')],
    [t('department.creditCode'), department.creditCode || '—'],
    [t('department.below'), t('department.belowCount', { count: below.length })],
    ...(department.peopleCount === null
      ? []
      : [
          [
            t('department.people'),
            <Link key="people" to={{ pathname: paths.people, search: `?department=${id}` }}>
              {t('department.peopleCount', { count: department.peopleCount })}
            </Link>,
          ] as [string, React.ReactNode],
        ]),
  ];
  return (
    <div className={styles.panel}>
      <Section
        title={
          <>
            {nameOf(department) === name ? <DataText>{name}</DataText> : nameOf(department)}{' '}
            {department.disabled && <ToneTag tone="grey">{t('disabled')}</ToneTag>}
          </>
        }
      >
        <dl className={styles.facts}>
          {facts.map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        {actions.length === 0 ? (
          <p className={styles.quiet}>{t('departments.notYours')}</p>
        ) : (
          <div className={styles.buttons}>
            {may('add-unit') && <Button onClick={() => setOpen('add')}>{t('departments.addUnit')}</Button>}
            {may('add-person') && (
              <ButtonLink to={{ pathname: paths.people, search: `?department=${id}&add=1` }}>
                {t('people.add')}
              </ButtonLink>
            )}
            {files && (
              <ButtonLink to={{ pathname: paths.filing, search: `?department=${id}` }}>
                {t('departments.filing')}
              </ButtonLink>
            )}
            {may('edit') && <Button onClick={() => setOpen('edit')}>{t('common:action.edit')}</Button>}
            {may('disable') && (
              <ConfirmButton
                danger
                question={t('departments.disableQuestion', { name })}
                consequence={t('departments.disableText')}
                confirmLabel={t('disable')}
                onConfirm={() => switching.mutateAsync(true)}
              >
                {t('disable')}
              </ConfirmButton>
            )}
            {may('enable') && (
              <Button loading={switching.isPending} onClick={() => switching.mutate(false)}>
                {t('enable')}
              </Button>
            )}
          </div>
        )}
      </Section>
      {open && (
        <DepartmentForm
          department={open === 'edit' ? department : null}
          parentId={open === 'edit' ? department.parentId : id}
          onClose={() => setOpen(null)}
          onAdded={onAdded}
        />
      )}
    </div>
  );
}
