import type { ShareType } from '@onesource/db/vocabulary';

/** A text in both languages of the console. */
export type Text = { zh: string; en: string };

/**
 * One setting of a regulation. `stated`: the text says so, in the article named, and `says` is one sentence of our own.
 * `house`: ours, sensible, in no text; shown without a citation. `not_stated`: the text is silent and so are we;
 * it never inherits another city's value.
 */
export type Setting<Value> =
  | { source: 'stated'; value: Value; article: string; says: Text }
  | { source: 'house'; value: Value; says: Text }
  | { source: 'not_stated' };

/** A setting that the engine cannot do without. */
export type Given<Value> = Exclude<Setting<Value>, { source: 'not_stated' }>;

/** Who acts in a step of a request's route. */
export type Decider = 'provider' | 'authority';

/** What happens with a request, by the strictest share type asked for. */
export type Route =
  /** Filed (备案) and granted at once. */
  | { kind: 'filed' }
  /** Decided by the provider, within the reply term. */
  | { kind: 'decided'; by: Decider }
  /** The departments negotiate; failing that the authority coordinates. */
  | { kind: 'negotiated' };

/** 地方规则: one regulation as typed data. */
export type PolicyProfile = {
  id: string;
  name: Text;
  /** The regulation's own title and document number. */
  regulation: { title: string; number: string };
  /** Titles of those who act beside the departments, e.g. 区CIO办公室. */
  titles: { authority: Text; supervisor: Text };
  shareTypeLabels: Given<Record<ShareType, Text>>;
  route: Record<ShareType, Given<Route>>;
  /** Working days for the answer to a request. */
  replyTerm: Setting<number>;
  /** Whether a refusal must say why. */
  refusalReasons: Given<true>;
  /** Who takes over when the consumer insists after a refusal. */
  afterRefusal: Setting<'coordination'>;
  /** Who is told when the term passed without an answer. */
  silence: Setting<'supervisor'>;
  /** Whether sensitive items need a confidentiality agreement (保密协议) before the grant takes effect. */
  confidentialityAgreement: Setting<true>;
  /** Which kinds of legal basis carry an item that is not shared. */
  notSharedBasis: Given<readonly string[]>;
  /** Whether the authority examines a registration with items that are not shared before it is published. */
  notSharedExamined: Setting<true>;
  /** Names of the base libraries whose items must all be shared unconditionally. */
  baseLibraries: Setting<readonly string[]>;
  /** Nobody reviews what they wrote themselves. */
  separateReviewer: Given<true>;
};

/** What a page shows beside a rule it applies: the article when there is one, and what it asks for. */
export type Citation = { article: string | null; says: Text };

/** Null where the text is silent. */
export function citationOf(setting: Setting<unknown>): Citation | null {
  if (setting.source === 'not_stated') return null;
  return { article: setting.source === 'stated' ? setting.article : null, says: setting.says };
}
