import type { FreshnessColour } from '@onesource/db/vocabulary';
import type { Tone } from '../../ui/ToneTag.tsx';

export const tones: Record<FreshnessColour, Tone> = { red: 'red', yellow: 'amber', green: 'green', grey: 'grey' };
