import { askOf } from '@onesource/api/areas/directory/rules/asking';
import type { entryView } from '@onesource/api/areas/directory/view';
import { Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import { generatePath, Link, useLocation } from 'react-router-dom';
import { paths } from '../paths.ts';
import { DataText } from '../ui/DataText.tsx';
import { DateText } from '../ui/DateText.tsx';
import { useDataNames } from '../ui/data-names.ts';
import { Highlighted } from '../ui/Highlighted.tsx';
import { ToneTag } from '../ui/ToneTag.tsx';
import { BasketButton } from '../words/BasketButton.tsx';
import { ShareTypeTag } from '../words/ShareTypeTag.tsx';
import { AskButton } from './AskButton.tsx';
import styles from './ResultItem.module.css';
import type { Labels } from './use-labels.ts';

export type Result = ReturnType<typeof entryView>;

/** One resource in a list of results. */
export function ResultItem({ result, labels }: { result: Result; labels: Labels }) {
  const { t } = useTranslation(['directory', 'vocabulary']);
  const { pathname, search } = useLocation();
  const names = useDataNames();
  const { id, code, name, summary, department, highlights } = result;
  return (
    <article className={styles.result}>
      <div className={styles.words}>
        <div className={styles.line}>
          <h2 className={styles.name}>
            <Link to={generatePath(paths.resource, { id })} state={{ from: pathname + search }}>
              <Highlighted text={name} ranges={highlights.name} />
            </Link>
          </h2>
          <ShareTypeTag shareType={result.shareType} />
          {result.demo && (
            <Tooltip title={t('results.demoHint')}>
              <ToneTag tone="grey">{t('results.demo')}</ToneTag>
            </Tooltip>
          )}
        </div>
        <p className={styles.summary}>
          {result.itemCount === null ? (
            <span className={styles.hidden}>{t('results.hidden')}</span>
          ) : (
            <Highlighted text={summary} ranges={highlights.summary} />
          )}
        </p>
        <ul className={styles.facts}>
          <li className={styles.provider}>
            {names?.get(department.name) ? (
              <DataText>{department.name}</DataText>
            ) : (
              <Highlighted text={department.name} ranges={highlights.department} />
            )}
          </li>
          <li>{labels.industry(result.industry)}</li>
          <li>{labels.class(result.class)}</li>
          {result.updateCycle && <li>{t(`vocabulary:updateCycle.${result.updateCycle}`)}</li>}
          {result.itemCount !== null && <li>{t('results.items', { count: result.itemCount })}</li>}
          <li>
            {t('results.published')} <DateText value={result.publishedAt} />
          </li>
          <li>
            <DataText>{code}</DataText>
          </li>
        </ul>
      </div>
      <div className={styles.action}>
        <AskButton id={id} name={name} actions={result.actions} />
        {askOf(result.actions) && <BasketButton id={id} name={name} />}
      </div>
    </article>
  );
}
