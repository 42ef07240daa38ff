import type { Area } from '../../foundation/area.ts';
import { followedResources } from './followed.ts';

export const directory: Area = { name: 'directory', followed: followedResources };
