import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { generatePath, useParams } from 'react-router-dom';
import { paths } from '../../paths.ts';
import { ButtonLink } from '../../ui/ButtonLink.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { catalogQueries } from '../queries.ts';
import { Editor } from './Editor.tsx';

/** A draft in the form, for those who may edit it now. */
export function EditorPage() {
  const { t } = useTranslation('catalog');
  const { id = '' } = useParams();
  const registration = useQuery({
    ...catalogQueries.detail(id),
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  return (
    <Loaded query={registration}>
      {(data) =>
        data.actions.includes('edit') ? (
          <Editor key={id} registration={data} />
        ) : (
          <EmptyState title={t('editor.notNow')} hint={t('editor.notNowHint')}>
            <ButtonLink type="primary" to={generatePath(paths.registration, { id })}>
              {t('editor.toPage')}
            </ButtonLink>
          </EmptyState>
        )
      }
    </Loaded>
  );
}
