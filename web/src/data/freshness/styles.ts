import type { FreshnessColour } from '@onesource/db/vocabulary';
import type { CSSProperties } from 'react';

// These pages alone show them: what stands in a sheet, every page loads
const button: CSSProperties = {
  ...{ width: '100%', border: 0, borderRadius: 6, background: 'none' },
  ...{ color: 'var(--text)', font: 'inherit', textAlign: 'start', cursor: 'pointer' },
};
const words: CSSProperties = { fontSize: 13, whiteSpace: 'normal' };

type Style =
  | 'page'
  | 'cards'
  | 'card'
  | 'whole'
  | 'reason'
  | 'pressed'
  | 'figure'
  | 'reasons'
  | 'count'
  | 'name'
  | 'state'
  | 'told'
  | 'words'
  | 'heading'
  | 'quiet';

export const styles: Record<Style, CSSProperties> = {
  page: { display: 'flex', flexDirection: 'column', gap: 16 },
  cards: {
    ...{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(220px, 1fr))', gap: 8 },
    ...{ margin: 0, padding: 0, listStyle: 'none' },
  },
  card: {
    ...{ display: 'flex', flexDirection: 'column', background: '#fff' },
    ...{ border: '1px solid var(--line)', borderInlineStart: '4px solid', borderRadius: 6 },
  },
  whole: { ...button, padding: '10px 12px 6px' },
  reason: { ...button, display: 'flex', gap: 8, justifyContent: 'space-between', padding: '4px 12px', fontSize: 13 },
  pressed: { background: '#e6f2f1' },
  figure: { display: 'block', fontSize: 24, fontWeight: 600, lineHeight: 1.3 },
  reasons: { margin: 0, padding: '0 0 6px', listStyle: 'none' },
  count: { fontWeight: 600 },
  name: { maxWidth: 300, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  state: { display: 'flex', gap: 6, alignItems: 'baseline' },
  told: { ...words, maxWidth: 270 },
  words: { ...words, maxWidth: 420 },
  heading: { margin: '0 0 8px', fontSize: 14 },
  quiet: { color: 'var(--quiet)', fontSize: 13, fontWeight: 400 },
};

const tones: Record<FreshnessColour, string> = {
  red: '#b3261e',
  yellow: '#8a5600',
  green: '#2f7042',
  grey: 'var(--quiet)',
};

/** The colour of a card and its numbers; a card that counts nothing has none. */
export const toneOf = (colour: FreshnessColour, count: number): string => tones[count === 0 ? 'grey' : colour];
