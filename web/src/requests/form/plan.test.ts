import type { ResourceView } from '@onesource/api/areas/directory/view';
import { describe, expect, it } from 'vitest';
import { type Asked, planFor } from './plan.ts';

const text = (zh: string) => ({ zh, en: zh });
const [bureau, office] = [text('民政局'), text('办公厅')];
const route = (
  kind: ResourceView['routes']['conditional']['kind'],
  deciders = [bureau],
): ResourceView['routes']['conditional'] => ({ kind, deciders, citation: null, term: null });
const term = { workingDays: 10, dueOn: '2026-11-16' as const, citation: null };

type Contents = Pick<NonNullable<ResourceView['contents']>, 'needsProviderConsent' | 'permittedPurposes'>;
function plan(
  routes: Partial<ResourceView['routes']>,
  asked: Partial<Asked> = {},
  more: { contents?: Partial<Contents>; deliveries?: NonNullable<ResourceView['deliveryConsent']>['deliveries'] } = {},
) {
  const contents: Contents = { needsProviderConsent: false, permittedPurposes: ['verification'], ...more.contents };
  return planFor(
    {
      routes: {
        unconditional: route('filed'),
        conditional: route('decided'),
        not_shared: route('negotiated'),
        ...routes,
      },
      contents: contents as ResourceView['contents'],
      deliveryConsent: more.deliveries ? { deliveries: more.deliveries, by: office, citation: null } : null,
    },
    { shareType: 'conditional', purpose: 'verification', delivery: 'query', fitsScenario: false, ...asked },
  );
}

describe('what the form says will happen', () => {
  it('follows the route', () => {
    expect(plan({}, { shareType: 'unconditional' })).toMatchObject({ kind: 'filed', deciders: [] });
    expect(plan({ conditional: { ...route('decided'), term } })).toMatchObject({
      kind: 'decided',
      deciders: [bureau],
      term,
    });
    expect(plan({}, { shareType: 'not_shared' })).toMatchObject({ kind: 'negotiated', deciders: [bureau] });
  });

  it('is granted by the platform for a permitted purpose (SQ-19)', () => {
    const platform = { conditional: { ...route('platform'), term } };
    expect(plan(platform)).toMatchObject({ kind: 'platform', deciders: [], term: null });
    expect(plan(platform, { purpose: 'reference' })).toMatchObject({ kind: 'decided', because: 'purpose', term });
    expect(plan(platform, { purpose: undefined })).toMatchObject({ kind: 'either', deciders: [bureau] });
    expect(plan(platform, {}, { contents: { needsProviderConsent: true } })).toMatchObject({
      kind: 'decided',
      because: 'provider_consent',
    });
  });

  it('is granted directly within a scenario, unless it is not shared (SH-28)', () => {
    expect(plan({}, { fitsScenario: true })).toMatchObject({ kind: 'scenario', deciders: [] });
    expect(plan({}, { fitsScenario: true, shareType: 'not_shared' }).kind).toBe('negotiated');
  });

  it('takes the authority’s consent where the delivery needs it (DG-16, SH-25)', () => {
    const deliveries = ['exchange', 'download'] as const;
    const exchange = { delivery: 'exchange' } as const;
    expect(plan({}, { ...exchange, shareType: 'unconditional' }, { deliveries })).toMatchObject({
      kind: 'decided',
      deciders: [office],
      consent: { by: office },
    });
    expect(plan({}, exchange, { deliveries }).deciders).toEqual([bureau, office]);
    expect(plan({ conditional: route('decided', [office, bureau]) }, exchange, { deliveries }).deciders).toEqual([
      office,
      bureau,
    ]);
    expect(plan({}, { ...exchange, fitsScenario: true }, { deliveries })).toMatchObject({
      kind: 'decided',
      deciders: [office],
    });
    expect(plan({}, { delivery: 'query' }, { deliveries }).consent).toBeNull();
    expect(plan({}, { ...exchange, shareType: 'not_shared' }, { deliveries })).toMatchObject({
      kind: 'negotiated',
      consent: null,
    });
  });
});
