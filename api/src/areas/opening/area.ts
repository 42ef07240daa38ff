import type { Area } from '../../foundation/area.ts';
import { keepOpenCatalogue } from './keep.ts';
import { openingOf } from './opened.ts';

export const opening: Area = {
  name: 'opening',
  about: { open: 'resource' },
  ticks: [keepOpenCatalogue],
  section: async ({ db }, { id, closed }) => ({ opened: closed ? null : await openingOf(db, id) }),
};
