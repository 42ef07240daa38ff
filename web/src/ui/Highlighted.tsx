import { Fragment } from 'react';
import { DataText } from './DataText.tsx';

/** Ranges are pairs of UTF-16 offsets, end excluded, in order and apart. */
export function Highlighted({ text, ranges }: { text: string; ranges: readonly (readonly number[])[] }) {
  return (
    <DataText>
      {partsOf(text, ranges).map(({ at, before, marked }) => (
        <Fragment key={at}>
          {before}
          {marked && <mark>{marked}</mark>}
        </Fragment>
      ))}
    </DataText>
  );
}

function partsOf(text: string, ranges: readonly (readonly number[])[]) {
  let at = 0;
  const parts = ranges.map(([start = 0, end = 0]) => {
    const part = { at, before: text.slice(at, start), marked: text.slice(start, end) };
    at = end;
    return part;
  });
  return [...parts, { at, before: text.slice(at), marked: '' }];
}
