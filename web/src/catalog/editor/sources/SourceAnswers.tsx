import { Form, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { generatePath, Link } from 'react-router-dom';
import { useLocale } from '../../../i18n/use-locale.ts';
import { formatDate } from '../../../lib/dates.ts';
import { paths } from '../../../paths.ts';
import { DataText } from '../../../ui/DataText.tsx';
import { ToneTag } from '../../../ui/ToneTag.tsx';
import { NamedSource } from '../../NamedSource.tsx';
import { type Answer, answerOf } from './answer.ts';
import type { Candidate, Overlap } from './overlap.ts';
import styles from './Sources.module.css';
import { BasisField, ReasonField } from './WrittenAnswer.tsx';

type Props = {
  overlap: Pick<Overlap, 'candidates' | 'more'> & { named?: Overlap['named'] };
  answer: Answer | undefined;
};

/** The three answers: one of the items that are published already, this department, or why it is collected as well. */
export function SourceAnswers({ overlap: { candidates, more, named }, answer }: Props) {
  const { t } = useTranslation('sources');
  const rival = candidates.find(({ authoritative }) => authoritative);
  return (
    <Form.Item name="answer" label={t('drawer.how')} rules={[{ required: true, message: t('drawer.kindNeeded') }]}>
      <Radio.Group className={styles.answers}>
        {named && <NamedSource named={named} />}
        <div>
          <h3>{t('drawer.cited')}</h3>
          <p className={styles.hint}>{candidates.length > 0 ? t('drawer.citedHint') : t('drawer.none')}</p>
          <ul>
            {candidates.map((candidate) => (
              <CandidateChoice key={answerOf(candidate)} candidate={candidate} />
            ))}
          </ul>
          {more > 0 && <p className={styles.hint}>{t('drawer.more', { count: more })}</p>}
        </div>
        <div>
          <Radio value="authoritative">{t('drawer.authoritative')}</Radio>
          {answer === 'authoritative' && <BasisField rival={rival?.department.name ?? null} />}
        </div>
        <div>
          <Radio value="justified">{t('drawer.justified')}</Radio>
          {answer === 'justified' && <ReasonField />}
        </div>
      </Radio.Group>
    </Form.Item>
  );
}

function CandidateChoice({ candidate }: { candidate: Candidate }) {
  const { t } = useTranslation('sources');
  const { locale } = useLocale();
  const { resource, department, item, authoritative, base, publishedAt } = candidate;
  return (
    <li>
      <Radio value={answerOf(candidate)}>
        <DataText>{department.name}</DataText> · <DataText>{item.name}</DataText>
      </Radio>
      <div className={styles.detail}>
        {authoritative && <ToneTag tone="green">{t('tag.authoritative')}</ToneTag>}
        {base && <ToneTag tone="teal">{t('tag.base')}</ToneTag>}
        <Link to={generatePath(paths.resource, { id: resource.id })} target="_blank">
          <DataText>{resource.name}</DataText>
        </Link>
        <span>{t('publishedAt', { date: formatDate(publishedAt, locale) })}</span>
      </div>
    </li>
  );
}
