import { DataText } from '../ui/DataText.tsx';
import { Fact } from '../ui/Facts.tsx';
import { FileLink } from './FileLink.tsx';

type Answer = { text: string; value: string; file: { id: string; name: string } | null };

/** What was answered to the provider's own questions, a fact each. */
export const Answers = ({ answers }: { answers: readonly Answer[] }) =>
  answers.map(({ text, value, file }) => (
    <Fact key={text} label={<DataText>{text}</DataText>} wide>
      {file ? <FileLink file={file} /> : <DataText>{value}</DataText>}
    </Fact>
  ));
