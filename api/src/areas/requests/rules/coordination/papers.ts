import type { Decision } from '../../../../cases/decision.ts';

type WithPapers = { attachmentIds?: readonly string[] };

/** Documents that go with what is said: they are kept with the first of what comes of it. */
export function withPapers<Event extends WithPapers>(
  decision: Decision<Event>,
  attachmentIds: readonly string[] = [],
): Decision<Event> {
  if (!decision.ok || attachmentIds.length === 0) return decision;
  const [first, ...others] = decision.events;
  return first ? { ok: true, events: [{ ...first, attachmentIds: [...new Set(attachmentIds)] }, ...others] } : decision;
}
