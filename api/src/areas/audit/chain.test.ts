import { describe, expect, test } from 'vitest';
import { type Head, hashOf, type Line, type Link, type Problem, start, step } from './chain.ts';

const minute = 60_000;
const nine = Date.parse('2026-11-02T01:00:00Z');

const line = (id: number, over: Partial<Line> = {}): Line => ({
  id,
  at: new Date(nine + id * minute).toISOString(),
  actorId: null,
  actorName: '张三',
  action: 'sign_in',
  subjectType: 'session',
  subjectId: String(id),
  ip: '192.0.2.1',
  detail: '{}',
  requestId: null,
  post: null,
  result: 'done',
  ...over,
});

/** Lines sealed one after another, each a minute after it was written. */
function chained(lines: readonly Line[], algorithm: 'sha256' | 'sm3' = 'sha256'): Link[] {
  const links: Link[] = [];
  let head: Head | null = null;
  for (const each of lines) {
    const hash = hashOf(algorithm, head, each);
    head = { position: links.length + 1, hash };
    links.push({ ...head, auditId: each.id, algorithm, sealedAt: new Date(nine + (each.id + 1) * minute), line: each });
  }
  return links;
}

function problems(links: readonly Link[]): Problem[] {
  const found: Problem[] = [];
  let walk = start;
  for (const link of links) {
    const next = step(walk, link);
    walk = next.walk;
    found.push(...next.problems);
  }
  return found;
}

const lines = [1, 2, 3, 4, 5].map((id) => line(id));
const links = chained(lines);
const withLink = (at: number, over: Partial<Link>) =>
  links.map((link, index) => (index === at ? { ...link, ...over } : link));

describe('a chain over the log', () => {
  test('that nobody touched is whole, by SHA-256 and by SM3', () => {
    expect(problems(links)).toEqual([]);
    expect(problems(chained(lines, 'sm3'))).toEqual([]);
    expect(chained(lines, 'sm3')[0]?.hash).not.toBe(links[0]?.hash);
  });

  test('that went from one hash to the other is whole', () => {
    const [last] = links.slice(-1);
    const next = line(6);
    const hash = hashOf('sm3', last ?? null, next);
    const link = {
      position: 6,
      auditId: 6,
      algorithm: 'sm3' as const,
      hash,
      sealedAt: new Date(nine + 7 * minute),
      line: next,
    };
    expect(problems([...links, link])).toEqual([]);
  });

  test.each([
    ['who', { actorName: '李四' }],
    ['when', { at: '2026-11-02T01:03:00.001Z' }],
    ['what', { action: 'sign_out' }],
    ['from where', { ip: '192.0.2.2' }],
    ['with what result', { result: 'refused' }],
    ['the details', { detail: '{"a": 1}' }],
    ['what stood empty', { post: 'auditor' }],
  ])('shows a line in which was changed: %s', (_, over) => {
    expect(problems(withLink(2, { line: line(3, over) }))).toEqual([{ kind: 'changed', position: 3, id: 3 }]);
  });

  test('shows a line that is gone, and a link that is gone with it', () => {
    expect(problems(withLink(2, { line: null }))).toEqual([{ kind: 'removed', position: 3, id: 3 }]);
    expect(problems(links.toSpliced(2, 1)).map(({ kind, position }) => [kind, position])).toEqual([
      ['removed', 3],
      ['changed', 4],
    ]);
  });

  test('shows lines put in another order', () => {
    const swapped = links.map((link, at) => ({ ...link, line: lines[[0, 2, 1, 3, 4][at] ?? 0] ?? null }));
    expect(problems(swapped).map(({ position }) => position)).toEqual([2, 3]);
  });

  test('shows a line stamped long before the sealing that went before its own', () => {
    const late = { ...line(60), at: new Date(nine).toISOString() };
    expect(problems(chained([...lines, line(40), late]))).toEqual([{ kind: 'backdated', position: 7, id: 60 }]);
  });

  test('does not mind a line that was under way while others were sealed', () => {
    const slow = { ...line(6), at: new Date(nine + 2 * minute).toISOString() };
    expect(problems(chained([...lines, slow]))).toEqual([]);
  });
});
