import { api, unwrap } from '../../lib/api.ts';

const { outages } = api.api;

/** What a word about an outage may change. */
export const changes = ['outages', 'datasets'];

export type Announced = { startsOn: string; endsOn: string; reason: string; remedy: string };
export const announceOutage = (resourceId: string, said: Announced, key: string) =>
  unwrap(outages.$post({ json: { resourceId, ...said } }, { headers: { 'Idempotency-Key': key } }));

type Meant = { id: string; version: number };
export const extendOutage = ({ id, version }: Meant, said: { endsOn: string; note: string }, key: string) =>
  unwrap(
    outages[':id'].extend.$post({ param: { id }, json: { version, ...said } }, { headers: { 'Idempotency-Key': key } }),
  );
export const endOutage = ({ id, version }: Meant, note: string, key: string) =>
  unwrap(outages[':id'].end.$post({ param: { id }, json: { version, note } }, { headers: { 'Idempotency-Key': key } }));
