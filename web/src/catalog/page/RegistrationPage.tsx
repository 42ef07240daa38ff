import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { generatePath, Link, useParams } from 'react-router-dom';
import { CaseHeader } from '../../cases/CaseHeader.tsx';
import { paths } from '../../paths.ts';
import { DataText } from '../../ui/DataText.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { catalogQueries } from '../queries.ts';
import { Registration } from './Registration.tsx';
import { RegistrationBody } from './RegistrationBody.tsx';
import { RegistrationTags } from './RegistrationTags.tsx';

/** A registration to read and to decide on. */
export function RegistrationPage() {
  const { id = '' } = useParams();
  const registration = useQuery(catalogQueries.detail(id));
  return <Loaded query={registration}>{(data) => <Registration key={id} registration={data} />}</Loaded>;
}

/** The same beside the list of the inbox, to be decided there. */
export function RegistrationSubject({ id, onDone }: { id: string; onDone: () => void }) {
  const { t } = useTranslation('catalog');
  const registration = useQuery(catalogQueries.detail(id));
  return (
    <Loaded query={registration}>
      {(data) => (
        <>
          <CaseHeader name={data.revision.content.name} tags={<RegistrationTags registration={data} />}>
            <DataText>{data.department.name}</DataText> · {t('revision', { count: data.revision.number })} ·{' '}
            <Link to={generatePath(paths.registration, { id })}>{t('page.open')}</Link>
          </CaseHeader>
          <RegistrationBody key={id} registration={data} onDone={onDone} />
        </>
      )}
    </Loaded>
  );
}
