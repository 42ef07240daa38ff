import type { ComparedAs } from '@onesource/db/vocabulary';
import { differ } from '../../comparing/rules/alike.ts';
import { mayTell, type Sight } from './sight.ts';

/** What a source says of an item, as the reader is shown it, with what it stands for; `contested`: a doubt about it is being checked. */
export type Value = { shown: string; masked: boolean; contested: boolean; said: string };
/** A source as the reader is answered from it; `says`: null where it says nothing, or nothing that the reader is shown. */
export type Answered = { sight: Sight; says: (itemId: string) => Value | null };

type Asked = { name: string; as: ComparedAs; from: readonly { source: number; itemId: string }[] };

/**
 * What the sources say of one identifier, as somebody may see it: of each field what each of them says, the first by order being
 * taken, and which say another thing. What the reader is not shown takes no part, so that neither what is taken nor what differs
 * tells anything of it.
 */
export function recordOf(fields: readonly Asked[], sources: readonly Answered[]) {
  return fields.map(({ name, as, from }) => {
    const said = from.flatMap(({ source, itemId }) => {
      const answered = sources[source];
      const value = answered?.sight === 'closed' ? null : (answered?.says(itemId) ?? null);
      return answered && value ? [{ source, sight: answered.sight, value }] : [];
    });
    const [taken] = said;
    return {
      name,
      said: said.map(({ source, sight, value }, at) => {
        const told =
          taken &&
          at > 0 &&
          mayTell({ sight: taken.sight, masked: taken.value.masked }, { sight, masked: value.masked })
            ? differ(taken.value.said, value.said, as)
            : null;
        const { shown, masked, contested } = value;
        /** `differs`: from the first; null where it is the first, or it is not to be told. */
        return { source, value: shown, masked, contested, differs: told };
      }),
    };
  });
}
