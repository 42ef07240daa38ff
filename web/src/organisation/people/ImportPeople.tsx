import { DownloadOutlined } from '@ant-design/icons';
import {
  mostPeople,
  peopleBytes,
  peopleColumns,
  peopleFields,
} from '@onesource/api/areas/organisation/rules/people-sheet';
import { Alert, Button, Form, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../cases/use-command.ts';
import { ApiFailure } from '../../lib/failure.ts';
import { detailText, failureText } from '../../lib/failure-text.ts';
import { useSession } from '../../session/session.ts';
import { FileDrop } from '../../ui/FileDrop.tsx';
import { dataIn, Sentence } from '../../ui/Sentence.tsx';
import { DepartmentSelect } from '../../words/DepartmentSelect.tsx';
import { changes } from '../changes.ts';
import { peopleTemplateUrl, sendPeople } from '../queries.ts';
import { ImportedPeople } from './ImportedPeople.tsx';
import styles from './People.module.css';

type Asked = { file: File; departmentId: string; dryRun: boolean; goodOnly: boolean };

/** 批量导入: a list of people, looked at first, then added; one-time passwords are shown the only time that anybody can see them. */
export function ImportPeople({ departmentId, onClose }: { departmentId: string | null; onClose: () => void }) {
  const { t } = useTranslation(['organisation', 'common']);
  const { department } = useSession();
  const [into, setInto] = useState(departmentId ?? department.id);
  const [file, setFile] = useState<File | null>(null);
  const [tooLarge, setTooLarge] = useState(false);
  const sending = useCommand({
    changes,
    quiet: true,
    send: ({ file: sent, ...asked }: Asked) => sendPeople(sent, asked),
  });
  const { data: report, error, isPending: busy } = sending;
  const added = report !== undefined && report.added > 0;
  const look = (sent: File, where: string) =>
    sending.mutate({ file: sent, departmentId: where, dryRun: true, goodOnly: false });
  const take = (chosen: File) => {
    const fits = chosen.size <= peopleBytes;
    setTooLarge(!fits);
    setFile(fits ? chosen : null);
    // What was found in the file before says nothing of this one
    sending.reset();
    if (fits) look(chosen, into);
  };
  const bringIn = (goodOnly: boolean) => file && sending.mutate({ file, departmentId: into, dryRun: false, goodOnly });
  return (
    <Modal
      open
      width={900}
      title={t('import.title')}
      mask={{ closable: false }}
      onCancel={onClose}
      footer={
        added ? (
          <Button type="primary" onClick={onClose}>
            {t('common:action.close')}
          </Button>
        ) : (
          <>
            <Button onClick={onClose}>{t('common:action.cancel')}</Button>
            {report && report.good > 0 && report.good < report.total && (
              <Button loading={busy} onClick={() => bringIn(true)}>
                {t('import.goodOnly', { count: report.good })}
              </Button>
            )}
            {report && report.good > 0 && report.good === report.total && (
              <Button type="primary" loading={busy} onClick={() => bringIn(false)}>
                {t('import.all', { count: report.good })}
              </Button>
            )}
          </>
        )
      }
    >
      <div className={styles.panel}>
        {!added && (
          <>
            <p className={styles.lead}>
              {t('import.lead', {
                columns: peopleFields.map((field) => peopleColumns[field][0]).join('、'),
                count: mostPeople,
              })}{' '}
              <a href={peopleTemplateUrl} download>
                <DownloadOutlined aria-hidden /> {t('import.template')}
              </a>
            </p>
            <Form layout="vertical">
              <Form.Item label={t('import.department')} htmlFor="importInto" extra={t('import.departmentHint')}>
                <DepartmentSelect
                  id="importInto"
                  value={into}
                  disabled={busy}
                  allows={({ actions }) => actions.includes('add-person')}
                  onChange={(chosen: string) => {
                    setInto(chosen);
                    if (file) look(file, chosen);
                  }}
                />
              </Form.Item>
            </Form>
            <FileDrop label={t('import.choose')} accept=".xlsx,.xlsm,.csv,.txt,.tsv" busy={busy} onFile={take}>
              {file ? <Sentence>{t('import.chosen', { name: dataIn(file.name) })}</Sentence> : t('import.choose')}
            </FileDrop>
          </>
        )}
        {tooLarge && <Alert type="error" showIcon title={t('import.tooLarge')} />}
        {error && <Alert type="error" showIcon role="alert" title={textOf(error)} />}
        {report && !error && <ImportedPeople report={report} />}
      </div>
    </Modal>
  );
}

/** What is wrong with the file as a whole, as closely as the answer says. */
function textOf(error: Error): string {
  const detail = error instanceof ApiFailure ? error.details.find(({ field }) => field === 'file') : undefined;
  return detail ? detailText(detail) : failureText(error);
}
