import type { resources } from '@onesource/db/schema/catalog';
import type { demands } from '@onesource/db/schema/demands/demands';
import type { discrepancies } from '@onesource/db/schema/discrepancy';
import type { occasions } from '@onesource/db/schema/occasion';
import type { openRequests } from '@onesource/db/schema/opening/requests';
import type { opinions } from '@onesource/db/schema/opinions/opinions';
import type { departments, users } from '@onesource/db/schema/organisation';
import type { accessRequests } from '@onesource/db/schema/request';
import type { scenarios } from '@onesource/db/schema/scenario';
import type { Department, Person, Published, World } from '../testing/testing.ts';
import type { Route } from './routes.ts';

/** A record that a route is tried on, and whoever may do there what the route does. */
export type Tried = {
  id: string;
  who: Person;
  version(): Promise<number>;
  /** What fields must mean on this record, beside what they mean everywhere; undefined for those to be left out. */
  said?: Record<string, unknown>;
};
export type Table =
  | typeof resources
  | typeof accessRequests
  | typeof departments
  | typeof users
  | typeof scenarios
  | typeof discrepancies
  | typeof occasions
  | typeof demands
  | typeof openRequests
  | typeof opinions;

/** Two departments whose people may do nearly everything, and the means to bring records to where they are tried. */
export type Stage = {
  world: World;
  provider: Department;
  authority: Department;
  /** May do nearly everything, in the authority. */
  asker: Person;
  /** Registers, reviews and administers in the provider. */
  reviewer: Person;
  /** Published by the provider. */
  resource: Published;
  /** Publishes another like it. */
  another(): Promise<Published>;
  /** What fields must mean for a command to be taken up, by their names. */
  known(): Record<string, unknown>;
  tried(table: Table, id: string, who: Person): Tried;
  /** Takes the steps at `base` one after another, then finds who is offered the action on the record's page. */
  lead(table: Table, id: string, at: { base: string; page?: string }, steps: Led, action: string): Promise<Tried>;
};

/** Steps that bring a record to where an action on it is not out of place. */
export type Led = Partial<Record<string, readonly string[]>>;

/** What the `scene.ts` of an area brings to the walk: a new record for a route of its own; null for others' routes. */
export type AreaScene = (stage: Stage, route: Route, action: string) => Promise<Tried> | null;
