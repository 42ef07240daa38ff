import { LinkOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router-dom';
import { anchorOf } from './anchor.ts';
import styles from './RuleRow.module.css';
import { RuleSays } from './RuleSays.tsx';
import { RuleValue } from './RuleValue.tsx';
import { SourceTag } from './SourceTag.tsx';
import type { Line } from './search.ts';

/** One rule: its name, its value in words, where it comes from, and what the article asks for. */
export function RuleRow({ line: { name, title, setting, parts, describes } }: { line: Line }) {
  const { t } = useTranslation('rules');
  const { hash, search } = useLocation();
  const anchor = anchorOf(name);
  const pointedAt = hash === `#${anchor}`;
  return (
    <div id={anchor} className={`${styles.row} ${pointedAt ? styles.pointedAt : ''}`}>
      <dt className={styles.name}>
        {title}
        <Link
          to={{ search, hash: anchor }}
          className={`${styles.link} not-printed`}
          aria-label={t('linkTo', { name: title })}
          aria-current={pointedAt ? 'location' : undefined}
        >
          <LinkOutlined aria-hidden />
        </Link>
      </dt>
      <dd className={styles.content}>
        <div className={styles.first}>
          {setting.source === 'not_stated' ? (
            <span className={styles.silent}>{t('notStatedHint')}</span>
          ) : (
            <div className={styles.value}>
              <RuleValue parts={parts} />
            </div>
          )}
          <span className={styles.source}>
            <SourceTag setting={setting} />
          </span>
        </div>
        <RuleSays setting={setting} className={styles.says} />
        {describes && setting.source !== 'not_stated' && <p className={styles.silent}>{t('describesOnly')}</p>}
      </dd>
    </div>
  );
}
