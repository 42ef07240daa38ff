import type { RequestView } from '@onesource/api/areas/requests/view';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { Hints, NowPanel } from '../../cases/NowPanel.tsx';
import { useLocale } from '../../i18n/use-locale.ts';
import { DataText } from '../../ui/DataText.tsx';
import { Citation } from '../../words/Citation.tsx';
import { isRefusalCode } from '../words.ts';
import { Deciders } from './deciders/Deciders.tsx';
import styles from './RequestNow.module.css';
import { useNow } from './use-now.ts';

/** Where the request stands, whose turn it is, until when and under which article. */
export function RequestNow({ request, ref }: { request: RequestView; ref: Ref<HTMLDivElement> }) {
  const { t } = useTranslation('requests');
  const { title, hints = [], cited = null } = useNow(request);
  return (
    <NowPanel title={title} ref={ref}>
      <Reason request={request} />
      <Hints hints={hints} />
      {request.ownCase && <p>{t('now.ownCase')}</p>}
      <Deciders request={request} />
      <Citation citation={cited} />
    </NowPanel>
  );
}

/** What was last asked or decided, in the words of whoever did. */
function Reason({ request }: { request: RequestView }) {
  const { t } = useTranslation('vocabulary');
  const { dataLang } = useLocale();
  const wanted = {
    refused: 'refused',
    revoked: 'revoked',
    suspended: 'suspended',
    disposed: 'disposed',
    supplement_wanted: 'supplement_asked',
    referred: 'referred',
  };
  const type = Object.entries(wanted).find(([status]) => status === request.status)?.[1];
  const last = request.timeline.findLast((event) => event.type === type);
  if (!last) return null;
  const code = last.data.code;
  return (
    <blockquote className={styles.said}>
      {isRefusalCode(code) && last.data.by === 'decision' && <strong>{t(`refusalCode.${code}`)}</strong>}
      {last.data.legalBasis && <DataText>{last.data.legalBasis}</DataText>}
      {last.data.note && <span lang={dataLang}>{last.data.note}</span>}
    </blockquote>
  );
}
