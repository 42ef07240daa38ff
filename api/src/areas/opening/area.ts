import type { Area } from '../../foundation/area.ts';
import { keepOpenCatalogue } from './keep.ts';

export const opening: Area = { name: 'opening', about: { open: 'resource' }, ticks: [keepOpenCatalogue] };
