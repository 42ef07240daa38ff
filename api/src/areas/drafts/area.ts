import type { Area } from '../../foundation/area.ts';
import { forgetOld } from './kept.ts';

export const drafts: Area = { name: 'drafts', ticks: [forgetOld] };
