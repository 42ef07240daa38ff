import type { ResourceView } from '@onesource/api/areas/directory/view';
import { Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import { generatePath, Link } from 'react-router-dom';
import { paths } from '../../paths.ts';
import { DataText } from '../../ui/DataText.tsx';
import { ToneTag } from '../../ui/ToneTag.tsx';
import styles from './Resource.module.css';

type Source = NonNullable<NonNullable<ResourceView['contents']>['items'][number]['source']>;

/** Where an item is taken from, or that its provider is the source. */
export function ItemSource({ source }: { source: Source }) {
  const { t } = useTranslation('sources');
  if (source.kind === 'justified') return null;
  if (source.kind === 'authoritative')
    return (
      <>
        {' '}
        <Tooltip title={t('directory.authoritativeHint', { basis: source.basis })}>
          <ToneTag tone="green">{t('tag.authoritative')}</ToneTag>
        </Tooltip>
      </>
    );
  const { from } = source;
  return (
    <div className={styles.quiet}>
      {t('directory.source')}
      {from ? (
        <DataText>
          {from.department.name} · <Link to={generatePath(paths.resource, from.resource)}>{from.resource.name}</Link> ·{' '}
          {from.item.name}
        </DataText>
      ) : (
        t('directory.cited')
      )}
    </div>
  );
}
