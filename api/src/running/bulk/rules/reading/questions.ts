import type { Question, ResourceContent } from '@onesource/db/content';
import type { QuestionKind } from '@onesource/db/vocabulary';

const kindNames: Record<QuestionKind, string> = { text: '文本', choice: '单选', number: '数字', file: '附件' };
const kindsByName = new Map(Object.entries(kindNames).map(([kind, name]) => [name, kind as QuestionKind]));
const duty = { yes: '必答', no: '选答' };

type Said = Omit<Question, 'id'>;

/** A text in one line, as a cell has it. */
const inLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
/** What would end a choice or the marks around it, in full width. */
const wide = new Map([...'/[]【】'].map((sign, at) => [sign, [...'／［］［］'][at] ?? sign]));
const choiceText = (choice: string): string =>
  inLine(choice).replaceAll(/[/[\]【】]/g, (sign) => wide.get(sign) ?? sign);

/**
 * 申请时回答的问题, one a line: `[必答][单选：甲/乙] 问题`. Strokes and brackets within a choice are written in full width and
 * line breaks as blanks; `stillAsked` knows a question again by what is written of it.
 */
export const questionsText = (questions: readonly Said[]): string =>
  questions
    .map(({ text, kind, required, choices }) => {
      const among = kind === 'choice' ? `：${choices.map(choiceText).join('/')}` : '';
      return `[${required ? duty.yes : duty.no}][${kindNames[kind]}${among}] ${inLine(text)}`;
    })
    .join('\n');

/** The same read back; null where a line is none. Without marks it is a question in words that may be left open. */
export function questionsOf(text: string): Said[] | null {
  const read = text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [questionOf(line.trim())]));
  const known = read.flatMap((question) => question ?? []);
  return known.length === read.length && known.length > 0 ? known : null;
}

function questionOf(line: string): Said | null {
  const [, required = duty.no, marked = kindNames.text, text = ''] =
    /^(?:[[【](必答|选答)[\]】])?\s*(?:[[【]([^\]】]*)[\]】])?\s*(.*)$/.exec(line) ?? [];
  const [name = '', among = ''] = marked.split(/[:：](.*)/s);
  const kind = kindsByName.get(name.trim());
  if (kind === undefined || text === '') return null;
  const choices = kind === 'choice' ? among.split('/').flatMap((choice) => choice.trim() || []) : [];
  return { text, kind, required: required === duty.yes, choices };
}

/**
 * Questions that are asked as they were keep their ids: what was answered before is answered to the same question. What is
 * written of them as before, keeps the words that were there, of which a cell shows less.
 */
export function stillAsked(said: unknown, before: ResourceContent['questions']): unknown {
  if (!Array.isArray(said)) return said;
  const left = [...before];
  return said.map((question: unknown) => {
    if (typeof question !== 'object' || question === null) return question;
    const { id = null, text, kind, choices }: Record<string, unknown> = { ...question };
    if (id !== null || typeof text !== 'string') return question;
    const same = taken(left, (one) => one.kind === kind && inLine(one.text) === inLine(text));
    if (!same) return question;
    const kept = { ...question, id: same.id, text: same.text };
    return Array.isArray(choices) ? { ...kept, choices: stillChosen(choices, same.choices) } : kept;
  });
}

function stillChosen(said: readonly unknown[], before: readonly string[]): unknown[] {
  const left = [...before];
  return said.map((choice) => {
    if (typeof choice !== 'string') return choice;
    return taken(left, (one) => choiceText(one) === choiceText(choice)) ?? choice;
  });
}

/** The first that fits, taken out: of two that are written alike each comes back once. */
function taken<Each>(from: Each[], fits: (one: Each) => boolean): Each | undefined {
  const at = from.findIndex(fits);
  return at === -1 ? undefined : from.splice(at, 1)[0];
}
