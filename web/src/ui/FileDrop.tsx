import { InboxOutlined } from '@ant-design/icons';
import { Upload } from 'antd';
import type { ReactNode } from 'react';

type Props = {
  label: string;
  /** Endings of what may be chosen. */
  accept: string;
  busy: boolean;
  onFile: (file: File) => void;
  hint?: string;
  /** What to do, or which file it is. */
  children: ReactNode;
};

/** One file, dropped or chosen. While it is read its words are greyed: who cannot see that is told. */
export function FileDrop({ label, accept, busy, onFile, hint, children }: Props) {
  return (
    <div aria-disabled={busy}>
      <Upload.Dragger
        aria-label={label}
        accept={accept}
        maxCount={1}
        fileList={[]}
        disabled={busy}
        beforeUpload={(file) => {
          onFile(file);
          return false;
        }}
      >
        <p className="ant-upload-drag-icon">
          <InboxOutlined aria-hidden />
        </p>
        <p className="ant-upload-text">{children}</p>
        {hint !== undefined && <p className="ant-upload-hint">{hint}</p>}
      </Upload.Dragger>
    </div>
  );
}
