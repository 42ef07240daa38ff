import { useQuery } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../cases/use-command.ts';
import { failureText } from '../../lib/failure-text.ts';
import { Loaded } from '../../ui/Loaded.tsx';
import { Section } from '../../ui/Section.tsx';
import styles from '../Imports.module.css';
import { importQueries, type Known, type Meaning, meaningsCommand, type Outcome } from '../queries.ts';
import { MeaningsTable } from './MeaningsTable.tsx';

type Props = {
  /** Headings and words that are not known, each with what it may mean. */
  columns: readonly { title: string; proposal: string | null }[];
  words: Outcome['words'];
  /** How often words stand in the file that are not among these. */
  furtherWords: number;
  busy: boolean;
  /** What was said is kept: the file may be read anew. */
  onSaid: () => void;
};

/** What the department means by headings and words that no list knows: proposed, said once, remembered. */
export function Meanings(props: Props) {
  const { t } = useTranslation('imports');
  const known = useQuery(importQueries.meanings());
  return (
    <Section title={t('meanings.title')}>
      <p className={styles.first}>{t('meanings.lead')}</p>
      <Loaded query={known}>{(view) => <Form {...props} known={view} />}</Loaded>
    </Section>
  );
}

function Form({ columns, words, furtherWords, busy, onSaid, known }: Props & { known: Known }) {
  const { t } = useTranslation('imports');
  const asked = askedOf(columns, words);
  const [said, setSaid] = useState<ReadonlyMap<string, string | null>>(new Map());
  const chosen = (row: Asked) => said.get(keyOf(row)) ?? (said.has(keyOf(row)) ? null : row.proposal);
  const meanings: Meaning[] = asked.flatMap((row) => {
    const means = chosen(row);
    return means === null ? [] : [{ field: row.field, said: row.said, means }];
  });
  const saying = useCommand({ ...meaningsCommand, onDone: onSaid });
  return (
    <>
      <MeaningsTable
        title={t('meanings.columns')}
        rows={asked.filter(({ field }) => field === 'column')}
        known={known}
        chosen={chosen}
        onChoose={(row, means) => setSaid(new Map(said).set(keyOf(row), means))}
      />
      <MeaningsTable
        title={t('meanings.words')}
        rows={asked.filter(({ field }) => field !== 'column')}
        known={known}
        chosen={chosen}
        onChoose={(row, means) => setSaid(new Map(said).set(keyOf(row), means))}
      />
      {furtherWords > 0 && <p className={styles.quiet}>{t('meanings.further', { count: furtherWords })}</p>}
      {saying.error && <Alert type="error" showIcon role="alert" title={failureText(saying.error)} />}
      <p className={styles.part}>
        <Button
          type="primary"
          disabled={meanings.length === 0 || busy}
          loading={saying.isPending}
          onClick={() => saying.mutate(meanings)}
        >
          {t('meanings.save')}
        </Button>
      </p>
    </>
  );
}

export type Asked = { field: string; said: string; count: number | null; proposal: string | null };
const keyOf = ({ field, said }: Asked) => `${field}\n${said}`;

const askedOf = (columns: Props['columns'], words: Props['words']): Asked[] => [
  ...columns.map(({ title, proposal }) => ({ field: 'column', said: title, count: null, proposal })),
  ...words,
];
