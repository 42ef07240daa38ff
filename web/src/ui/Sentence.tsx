import { DataText } from './DataText.tsx';

const opening = '\u2068';
const closing = '\u2069';
const marked = new RegExp(`${opening}(.*?)${closing}`, 's');

/** Marks a piece of data to be put into a translated sentence, so that `Sentence` can tell it apart again. */
export const dataIn = (value: string): string => `${opening}${value}${closing}`;

/** A translated sentence in which the data put in by `dataIn` keeps its own language. */
export function Sentence({ children }: { children: string }) {
  const found = marked.exec(children);
  if (!found) return children;
  return (
    <>
      {children.slice(0, found.index)}
      <DataText>{found[1]}</DataText>
      <Sentence>{children.slice(found.index + found[0].length)}</Sentence>
    </>
  );
}
