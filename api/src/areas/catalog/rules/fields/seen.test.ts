import { describe, expect, test } from 'vitest';
import { everythingSaid, item } from '../../testing.ts';
import { type Circle, circles } from './field.ts';
import { emptyContent, fieldNames, fields } from './fields.ts';
import { itemFields } from './item-fields.ts';
import { isClosed, namesShownTo, outermost, readerOf, seenBy, withBasesSeenBy, withSourcesSeenBy } from './seen.ts';

const said = everythingSaid({ jointCollection: [{ departmentId: 'other', duty: '核验' }], scope: ['other'] });

describe('who sees a field', () => {
  test('a field that does not say so stays inside', () => {
    const entries = { ...fields, madeUp: {} };
    expect(namesShownTo('own', entries)).toContain('madeUp');
    for (const reader of circles.filter((circle) => circle !== 'own'))
      expect(namesShownTo(reader, entries)).not.toContain('madeUp');
  });

  test.each(fieldNames)('%s is seen in its circle and within, and says nothing beyond', (name) => {
    for (const reader of circles) {
      const sees = circles.indexOf(reader) <= circles.indexOf(fields[name].seenBy);
      expect(seenBy(reader, said)[name]).toEqual((sees ? withBasesSeenBy(reader, said) : emptyContent())[name]);
    }
  });

  test('what is no field of a resource is not handed on', () => {
    expect(seenBy('own', { ...said, ...{ leftover: 'x' } })).not.toHaveProperty('leftover');
  });

  test('PD-27: of what is not shared everybody sees name, classification, share type and basis', () => {
    expect(namesShownTo('everybody', fields)).toEqual([
      'name',
      'industry',
      'class',
      'classification',
      'shareType',
      'legalBasis',
    ]);
  });

  test('PD-27: everybody sees on what it rests, the own side alone until when, and when that is looked at again', () => {
    const dated = said.legalBasis.map((basis) => ({ ...basis, expiresOn: '2027-01-01', reexamineOn: '2026-12-01' }));
    const undated = dated.map((basis) => ({ ...basis, expiresOn: null, reexamineOn: null }));
    expect(dated).not.toEqual([]);
    for (const reader of circles)
      expect(seenBy(reader, { ...said, legalBasis: dated }).legalBasis).toEqual(reader === 'own' ? dated : undated);
  });

  test('PD-31, SQ-6: outside the share scope one sees the conditions as well', () => {
    const more = namesShownTo('outside', fields).filter((name) => !namesShownTo('everybody', fields).includes(name));
    expect(more).toEqual(['conditions']);
  });

  test('PD-31, SQ-27, DG-27, N-13: scope, data set and reviews are the own side’s', () => {
    expect(fieldNames.filter((name) => !namesShownTo('scope', fields).includes(name))).toEqual([
      'distinction',
      'scope',
      'linkedDataSet',
      'secrecyReview',
      'privacyReview',
    ]);
  });

  test('PD-27: items that are not shared are the own side’s, the others are seen field by field', () => {
    const items = [item('甲', { length: 18 }), item('乙', { shareType: 'not_shared' })];
    expect(seenBy('scope', { ...said, items }).items).toEqual([items[0]]);
    expect(seenBy('own', { ...said, items }).items).toEqual(items);
    expect(seenBy('outside', { ...said, items }).items).toEqual([]);
    expect(namesShownTo('scope', itemFields)).toEqual(Object.keys(itemFields));
  });
});

test('a reader stands within, outside the scope, or before what is not shared', () => {
  const actor = { departmentPath: ['above', 'mine'] };
  const at = (shareType: 'conditional' | 'not_shared', scope: string[] | null, own = false): Circle =>
    readerOf(actor, { shareType, scope }, own);
  expect([at('conditional', null), at('conditional', ['above']), at('conditional', ['other'])]).toEqual([
    'scope',
    'scope',
    'outside',
  ]);
  expect([at('not_shared', null), at('not_shared', ['mine']), at('not_shared', ['other'], true)]).toEqual([
    'everybody',
    'everybody',
    'own',
  ]);
  expect(circles.filter(isClosed)).toEqual(['outside', 'everybody']);
  expect([outermost(['scope', 'outside']), outermost(['own']), outermost([])]).toEqual(['outside', 'own', 'everybody']);
});

test('that a source is cited all readers of an item learn, which one the own side alone', () => {
  const source = { kind: 'cited', resourceId: 'theirs', itemId: 'number' } as const;
  const [cited] = everythingSaid().items.map((item) => ({ ...item, source }));
  const shown = (reader: Circle) => withSourcesSeenBy(reader, cited ? [cited] : [])[0]?.source;
  expect(shown('own')).toEqual(source);
  expect(shown('scope')).toEqual({ kind: 'cited', resourceId: '', itemId: '' });
});
