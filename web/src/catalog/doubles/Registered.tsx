import type { RevisionStatus } from '@onesource/db/vocabulary';
import { useTranslation } from 'react-i18next';
import { generatePath, Link } from 'react-router-dom';
import { paths } from '../../paths.ts';
import { DataText } from '../../ui/DataText.tsx';
import { RevisionStatusTag } from '../../words/StatusTag.tsx';

type Props = { id: string; name: string; status: RevisionStatus; itemCount: number };

/** A registration in one line, with the way to it. */
export function Registered({ id, name, status, itemCount }: Props) {
  const { t } = useTranslation('catalog');
  return (
    <>
      <Link to={generatePath(paths.registration, { id })}>
        <DataText>{name}</DataText>
      </Link>{' '}
      <RevisionStatusTag status={status} /> {t('doubles.items', { count: itemCount })}
    </>
  );
}
