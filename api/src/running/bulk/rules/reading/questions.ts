import type { Question, ResourceContent } from '@onesource/db/content';
import type { QuestionKind } from '@onesource/db/vocabulary';

const kindNames: Record<QuestionKind, string> = { text: '文本', choice: '单选', number: '数字', file: '附件' };
const kindsByName = new Map(Object.entries(kindNames).map(([kind, name]) => [name, kind as QuestionKind]));
const duty = { yes: '必答', no: '选答' };

/** 申请时回答的问题, one a line: `[必答][单选：甲/乙] 问题`. A stroke within a choice is written in full width. */
export const questionsText = (questions: readonly Question[]): string =>
  questions
    .map(({ text, kind, required, choices }) => {
      const among = kind === 'choice' ? `：${choices.map((choice) => choice.replaceAll('/', '／')).join('/')}` : '';
      return `[${required ? duty.yes : duty.no}][${kindNames[kind]}${among}] ${text.replaceAll(/\s*\n\s*/g, ' ')}`;
    })
    .join('\n');

type Said = Omit<Question, 'id'>;

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

/** Questions that are asked as they were keep their ids: what was answered before is answered to the same question. */
export function stillAsked(said: unknown, before: ResourceContent['questions']): unknown {
  if (!Array.isArray(said)) return said;
  return said.map((question: unknown) => {
    if (typeof question !== 'object' || question === null || 'id' in question) return question;
    const same = before.find(
      ({ text, kind }) => Reflect.get(question, 'text') === text && Reflect.get(question, 'kind') === kind,
    );
    return same ? { ...question, id: same.id } : question;
  });
}
