import type { ResourceView } from '@onesource/api/areas/directory/view';
import { Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import { generatePath, Link } from 'react-router-dom';
import { FollowButton } from '../../cases/following/FollowButton.tsx';
import { useLocale } from '../../i18n/use-locale.ts';
import { formatDate } from '../../lib/dates.ts';
import { paths } from '../../paths.ts';
import { PageHeader } from '../../shell/page/PageHeader.tsx';
import { ToneTag } from '../../ui/ToneTag.tsx';
import { OpenedNotice } from '../../words/opening/OpenedNotice.tsx';
import { OutageNotice } from '../../words/outages/OutageNotice.tsx';
import { ShareTypeTag } from '../../words/ShareTypeTag.tsx';
import { AskPanel } from './AskPanel.tsx';
import { Basic } from './Basic.tsx';
import { Basis } from './Basis.tsx';
import { Hidden } from './Hidden.tsx';
import { History } from './History.tsx';
import { Items } from './Items.tsx';
import { Provider } from './Provider.tsx';
import { Related } from './Related.tsx';
import styles from './Resource.module.css';
import { Sharing } from './Sharing.tsx';
import { Users } from './Users.tsx';
import { useWayBack } from './use-way-back.ts';

/** A published resource, or as much of it as the reader may see. */
export function Resource({ resource }: { resource: ResourceView }) {
  const { t } = useTranslation('directory');
  const { locale } = useLocale();
  const { contents, origin } = resource;
  return (
    <>
      <PageHeader
        actions={<FollowButton type="resource" id={resource.id} />}
        title={resource.name}
        data
        up={useWayBack()}
        tags={
          <>
            <ShareTypeTag shareType={resource.shareType} />
            {origin === 'demo' && (
              <Tooltip title={t('results.demoHint')}>
                <ToneTag tone="grey">{t('results.demo')}</ToneTag>
              </Tooltip>
            )}
            {origin === 'regulation' && <ToneTag tone="teal">{t('results.regulation')}</ToneTag>}
          </>
        }
        lead={
          <span className={styles.lead}>
            <span>{t('resource.code', { code: resource.code })}</span>
            <span>{t('resource.revision', { number: resource.revision })}</span>
            {resource.publishedAt && (
              <span>{t('resource.published', { date: formatDate(resource.publishedAt, locale) })}</span>
            )}
            {resource.registration && (
              <Link to={generatePath(paths.registration, { id: resource.id })}>{t('resource.registration')}</Link>
            )}
            <Link to={generatePath(paths.resourceData, { id: resource.id })}>{t('resource.data')}</Link>
          </span>
        }
      />
      <div className={styles.columns}>
        <div className={styles.side}>
          <AskPanel resource={resource} />
          <Provider resource={resource} />
          <Users resource={resource} />
        </div>
        <div className={styles.main}>
          <OutageNotice resourceId={resource.id} />
          <OpenedNotice id={resource.id} opened={resource.opened} />
          {contents === null && <Hidden resource={resource} />}
          <Basic resource={resource} />
          {contents && <Items resource={resource} items={contents.items} />}
          {contents && <Sharing contents={contents} />}
          <Basis resource={resource} />
          {contents && contents.relatedCodes.length > 0 && <Related codes={contents.relatedCodes} />}
          <History id={resource.id} current={resource.revision} resourceClass={resource.class} />
        </div>
      </div>
    </>
  );
}
