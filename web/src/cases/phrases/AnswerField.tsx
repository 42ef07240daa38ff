import { NoteField, type NoteFieldProps } from '../dialogs/NoteField.tsx';
import { Phrases } from './Phrases.tsx';

/** A few sentences that answer somebody, with the department's phrases at hand. */
export const AnswerField = ({ name = 'note', hint, ...field }: NoteFieldProps) => (
  <NoteField
    {...field}
    name={name}
    hint={
      <>
        {hint} <Phrases name={name} />
      </>
    }
  />
);
