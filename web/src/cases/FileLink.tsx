import { DataText } from '../ui/DataText.tsx';
import { attachmentUrl } from './sign-off/attachments.ts';

/** A file that goes with a case, to be had by its name. */
export function FileLink({ file: { id, name } }: { file: { id: string; name: string } }) {
  return (
    <a href={attachmentUrl(id)} download={name}>
      <DataText>{name}</DataText>
    </a>
  );
}
