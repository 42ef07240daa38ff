import type { RequestView } from '@onesource/api/areas/requests/view';
import { useTranslation } from 'react-i18next';
import { FileLink } from '../../../cases/FileLink.tsx';

/** Documents that went with something that was said, by their names; nothing where there were none. */
export function Papers({ files }: Pick<RequestView['papers'][number], 'files'>) {
  const { t } = useTranslation('requests');
  if (files.length === 0) return null;
  return (
    <div style={{ marginTop: 2 }}>
      <span className="only-read-out">{t('files.label')}</span>
      {files.map((file) => (
        <div key={file.id}>
          <FileLink file={file} />
        </div>
      ))}
    </div>
  );
}

/** The documents that went with a step. */
export const papersWith = ({ papers }: Pick<RequestView, 'papers'>, seq: number) =>
  papers.find((one) => one.seq === seq)?.files ?? [];
