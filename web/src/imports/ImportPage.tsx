import { DownloadOutlined } from '@ant-design/icons';
import { unreadableText } from '@onesource/api/running/bulk/rules/reasons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readAnew } from '../cases/use-command.ts';
import { useLocale } from '../i18n/use-locale.ts';
import { failureText } from '../lib/failure-text.ts';
import { textParam } from '../lib/url-params.ts';
import { useUrlState } from '../lib/use-url-state.ts';
import { PageHeader } from '../shell/page/PageHeader.tsx';
import { FileChoice } from './FileChoice.tsx';
import { Going } from './Going.tsx';
import styles from './Imports.module.css';
import { Meanings } from './meanings/Meanings.tsx';
import { Remembered } from './meanings/Remembered.tsx';
import { GoOn } from './preview/GoOn.tsx';
import { Result } from './preview/Result.tsx';
import { importQueries, isOutcome, type Outcome, ownCatalogUrl, sendCatalog, templateUrl } from './queries.ts';
import { type Unread, unreadOf, unreadRun } from './unread.ts';

const params = { run: textParam };
type Sending = { file: File; dryRun: boolean; whole: boolean };

/** A department's catalog as one file: looked at first, its words explained, then brought in. */
export function ImportPage() {
  const { t } = useTranslation('imports');
  const { language } = useLocale();
  const client = useQueryClient();
  const [{ run: id }, change] = useUrlState(params);
  const [file, setFile] = useState<File | null>(null);
  const [share, setShare] = useState(0);
  const sending = useMutation({
    meta: { quiet: true },
    mutationFn: ({ file: sent, ...how }: Sending) => sendCatalog(sent, how, setShare),
    onMutate: () => {
      setShare(0);
      change({ run: '' }, { replace: true });
    },
    onSuccess: (run) => {
      client.setQueryData(importQueries.run(run.id).queryKey, run);
      change({ run: run.id }, { replace: true });
    },
  });
  const { data: run = null, error } = useQuery(importQueries.run(id));
  const busy = sending.isPending || run?.status === 'running';
  useEffect(() => {
    if (run?.status === 'done' && !run.dryRun) void readAnew(client, ['registrations', 'resources']);
  }, [run, client]);

  const look = (chosen: File) => sending.mutate({ file: chosen, dryRun: true, whole: false });
  const failure = sending.error ?? error;
  const unread = unreadOf(failure) ?? (run && unreadRun(run));
  const outcome = run && !busy && isOutcome(run) ? run : null;
  const asked = outcome ? askedOf(outcome) : { columns: unread?.columns ?? [], words: [], furtherWords: 0 };
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          <>
            <Button href={ownCatalogUrl} download icon={<DownloadOutlined aria-hidden />}>
              {t('ownCatalog')}
            </Button>
            <Button href={templateUrl} download icon={<DownloadOutlined aria-hidden />}>
              {t('template')}
            </Button>
          </>
        }
      />
      <div className={styles.page}>
        <FileChoice
          file={file}
          busy={busy}
          onChoose={(chosen) => {
            setFile(chosen);
            look(chosen);
          }}
        />
        {busy && <Going share={share} run={sending.isPending ? null : run} />}
        {!busy && (failure || (run && !outcome)) && (
          <Alert
            type="error"
            showIcon
            role="alert"
            title={t('failed.title')}
            description={unread ? sentence(unread) : failure ? failureText(failure) : t('failed.interrupted')}
          />
        )}
        {!busy && asked.columns.length + asked.words.length > 0 && run?.dryRun !== false && (
          <Meanings {...asked} busy={busy} onSaid={() => file && look(file)} />
        )}
        {outcome && <Result outcome={outcome} />}
        {outcome && (
          <GoOn
            outcome={outcome}
            ready={file !== null}
            busy={busy}
            onImport={({ whole }) => file && sending.mutate({ file, dryRun: false, whole })}
            onAnother={() => {
              setFile(null);
              change({ run: '' });
            }}
          />
        )}
        <Remembered />
      </div>
    </>
  );

  function sentence({ code, about }: Unread) {
    return unreadableText({ code, about }, language);
  }
}

/** The headings that were not read for want of a meaning, and the words that no list knows. */
function askedOf({ columns, ignored, words, furtherWords }: Outcome) {
  const unknown = new Set(ignored.flatMap(({ code, column }) => (code === 'unknown_column' && column ? [column] : [])));
  const once = new Map(columns.filter(({ title }) => unknown.has(title)).map((each) => [each.title, each]));
  return { columns: [...once.values()], words, furtherWords };
}
