import { type DataItem, type LegalBasis, type Question, type ResourceContent, withHolder } from '@onesource/db/content';
import {
  type DataType,
  dataTypes,
  type Openness,
  type Purpose,
  type Sensitivity,
  type ShareType,
} from '@onesource/db/vocabulary';
import { emptyContent } from '../../areas/catalog/rules/fields/fields.ts';

/** A line of `db/data/resources.jsonl` and `db/data/demo/*.jsonl`. */
export type SeedEntry = Pick<
  ResourceContent,
  'name' | 'summary' | 'industry' | 'class' | 'updateCycle' | 'subject' | 'format' | 'contact'
> & {
  department: string;
  /** Item and sub-item of the classification; in class 3 the program gives the department's. */
  classification?: string;
  article?: string;
  timeliness?: string;
  openness: Openness;
  openConditions?: string;
  shareMethod?: string;
  useRequirements?: string;
  conditions?: string;
  needsProviderConsent?: boolean;
  permittedPurposes?: Purpose[];
  legalBasis?: (Pick<LegalBasis, 'kind' | 'title'> & Partial<LegalBasis>)[];
  /** 申请时回答的问题; none that has to be answered, so that scripts that ask in the demo go on working. */
  questions?: Omit<Question, 'id'>[];
  shareType: ShareType;
  itemOpenness: Openness;
  items: string[];
};

const sensitivityOf: Record<string, Sensitivity> = { h: 'high', m: 'medium' };
const shareTypeOf: Record<string, ShareType> = { u: 'unconditional', c: 'conditional', n: 'not_shared' };
const opennessOf: Record<string, Openness> = { o: 'open', p: 'conditionally_open', x: 'not_open' };
const pattern = /^(?<name>[^:]+):(?<type>[A-Z])(?<length>\d*)(:(?<flags>[hmuncopx!*b]+))?$/;

/**
 * Reads `NAME:TYPE:FLAGS`, e.g. `身份证件号码:C18:h!*`. Flags: `h` `m` high, medium sensitivity; `u` `c` `n` and `o` `p` `x`
 * share type and openness where they differ from the entry's; `!` required, `*` identifier, `b` base item.
 *
 * @throws Error for a line that is none
 */
export function itemOf(line: string, entry: Pick<SeedEntry, 'shareType' | 'itemOpenness'>, id: string): DataItem {
  const { name, type, length, flags = '' } = pattern.exec(line)?.groups ?? {};
  const dataType = dataTypes.find((known): known is DataType => known === type);
  if (!name || !dataType) throw new Error(`Not an item: ${line}`);
  const flag = <Value>(values: Record<string, Value>): Value | undefined =>
    [...flags].map((letter) => values[letter]).find((value) => value !== undefined);
  const shareType = flag(shareTypeOf) ?? entry.shareType;
  return {
    id,
    name,
    dataType,
    length: length ? Number(length) : null,
    required: flags.includes('!'),
    identifier: flags.includes('*'),
    base: flags.includes('b'),
    sensitivity: flag(sensitivityOf) ?? 'low',
    level: null,
    shareType,
    // What departments do not get, the public does not get either (house)
    openness: shareType === 'not_shared' ? 'not_open' : (flag(opennessOf) ?? entry.itemOpenness),
    source: null,
  };
}

/** An entry as the contents of a revision. Item and number of its department are its place in class 3. */
export function contentOf(
  entry: SeedEntry,
  department: { item: string; number: number },
  newId: () => string,
): ResourceContent {
  return withHolder({
    ...emptyContent(),
    name: entry.name,
    summary: entry.summary,
    industry: entry.industry,
    class: entry.class,
    classification: entry.classification ?? `${department.item}${String(department.number).padStart(3, '0')}`,
    format: entry.format,
    updateCycle: entry.updateCycle,
    timeliness: entry.timeliness ?? '',
    subject: entry.subject,
    shareType: entry.items.length === 0 ? entry.shareType : null,
    conditions: entry.conditions ?? '',
    needsProviderConsent: entry.needsProviderConsent ?? false,
    shareMethod: entry.shareMethod ?? '',
    useRequirements: entry.useRequirements ?? '',
    permittedPurposes: entry.permittedPurposes ?? [],
    openness: entry.openness,
    openConditions: entry.openConditions ?? '',
    legalBasis: (entry.legalBasis ?? []).map((basis) => ({
      kind: basis.kind,
      level: basis.level ?? null,
      title: basis.title,
      number: basis.number ?? null,
      article: basis.article ?? null,
      reason: basis.reason ?? null,
      expiresOn: null,
      reexamineOn: null,
    })),
    contact: entry.contact,
    questions: (entry.questions ?? []).map((question) => ({ ...question, id: newId() })),
    items: entry.items.map((line) => itemOf(line, entry, newId())),
  });
}
