import type { ResourceView } from '@onesource/api/areas/directory/view';
import { Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import { generatePath, Link } from 'react-router-dom';
import { paths } from '../../paths.ts';
import { DataText } from '../../ui/DataText.tsx';
import { ToneTag } from '../../ui/ToneTag.tsx';
import styles from './Resource.module.css';

type Item = NonNullable<ResourceView['contents']>['items'][number];
type Source = NonNullable<Item['source']>;

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
        <>
          <DataText>{from.department.name}</DataText> ·{' '}
          <Link to={generatePath(paths.resource, from.resource)}>
            <DataText>{from.resource.name}</DataText>
          </Link>{' '}
          · <DataText>{from.item.name}</DataText>
        </>
      ) : (
        t('directory.cited')
      )}
    </div>
  );
}

/** 数源部门 (N-19): that the authority has named the provider as the source, or which department it has named. */
export function NamedItemSource({ named, own }: { named: NonNullable<Item['named']>; own: boolean }) {
  const { t } = useTranslation('sources');
  if (own)
    return (
      <>
        {' '}
        <Tooltip title={named.note}>
          <ToneTag tone="green">{t('tag.named')}</ToneTag>
        </Tooltip>
      </>
    );
  const { department, resource } = named;
  return (
    <div className={styles.quiet}>
      {t('directory.named')}
      <DataText>{department.name}</DataText>
      {resource && (
        <>
          {' · '}
          <Link to={generatePath(paths.resource, { id: resource.id })}>
            <DataText>{resource.name}</DataText>
          </Link>
        </>
      )}
    </div>
  );
}
