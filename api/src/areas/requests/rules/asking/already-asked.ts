import { normalise } from '../../../search/rules/normalise.ts';

/** What is asked for and for which matter (对应事项), as far as another request can be the same. */
export type AskedFor = { itemIds: readonly string[]; wanted: string; matter: string };

/** A request that still runs, and whose it is. */
export type Running = AskedFor & { applicantId: string };

/**
 * The first of the department's running requests in which a colleague asks for the same items, or in the same words, for
 * the same matter (house); null where there is none. One's own is no news: the resource's page tells of it.
 */
export const alreadyAsked = <Request extends Running>(
  asked: AskedFor,
  running: readonly Request[],
  actor: { id: string },
): Request | null => {
  const matter = plain(asked.matter);
  if (matter === '') return null;
  return (
    running.find(
      (other) =>
        other.applicantId !== actor.id &&
        plain(other.matter) === matter &&
        plain(other.wanted) === plain(asked.wanted) &&
        sameItems(other.itemIds, asked.itemIds),
    ) ?? null
  );
};

/** Width, case, blanks and punctuation make no other matter of it. */
const plain = (words: string): string => normalise(words).replace(/[\s\p{P}]/gu, '');

function sameItems(some: readonly string[], others: readonly string[]): boolean {
  const [one, other] = [new Set(some), new Set(others)];
  return one.size === other.size && [...one].every((id) => other.has(id));
}
