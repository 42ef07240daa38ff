import type { Database, Transaction } from '@onesource/db/client';
import { departments, users } from '@onesource/db/schema/organisation';
import type { Role } from '@onesource/db/vocabulary';
import { inArray, isNull } from 'drizzle-orm';
import * as audit from '../../../foundation/audit.ts';
import type { Ctx } from '../../../foundation/context.ts';
import { ApiError, conflict, invalid } from '../../../foundation/errors.ts';
import { detailOf } from '../../../foundation/wire.ts';
import { Unreadable } from '../../../spreadsheet/unreadable.ts';
import { withFile } from '../../../spreadsheet/with-file.ts';
import { addPersonInput } from '../inputs.ts';
import { drawPasswords, mailedTo } from '../mailed-passwords.ts';
import { insertPerson } from '../people-commands.ts';
import { loadDepartment, requireManager } from '../queries.ts';
import { decideAddPerson } from '../rules/people.ts';
import { rolesSaid, sameDepartment } from '../rules/people-sheet.ts';
import { inTurn } from '../turn.ts';
import { type DepartmentRow, unitOf } from '../view.ts';
import { type PeopleLine, type PeopleList, readPeople } from './reading.ts';

/** Why a line is not taken: the field, the cell that it stands in where there is one, and what stands there. */
export type LineProblem = { field: string; code: string; cell: string | null; value: string };
/** What becomes of a line; with any problem it is not taken. */
export type ReportedLine = {
  line: number;
  account: string;
  name: string;
  department: string;
  roles: Role[];
  problems: LineProblem[];
};
type Asked = {
  /** The department of lines that name none. */
  departmentId: string;
  /** Looks only: nothing is added. */
  dryRun: boolean;
  /** Adds the lines that are in order although others are not; otherwise all or none. */
  goodOnly: boolean;
};

/** A line that has been read, before the database is asked: `person` where its fields are in order. */
type Draft = {
  read: PeopleLine;
  problems: LineProblem[];
  roles: Role[];
  person: Pick<Ready, 'account' | 'name' | 'title' | 'phone' | 'email'> | null;
};
type Ready = { account: string; name: string; title: string; phone: string; email: string };
type Reading = Database | Transaction;

const personFields = addPersonInput.pick({ account: true, name: true, title: true, phone: true, email: true });

/**
 * 批量导入: adds the people of a list, or says what would become of it. All of them, or with `goodOnly` those in order; one
 * transaction either way. One-time passwords go by mail, or are answered once, as of a single person.
 *
 * @throws ApiError `forbidden`, `not_found` for an unknown department, `unreadable_file`, `invalid_input`; `conflict` when
 *   a line has come to be in order meanwhile
 */
export async function importPeople(ctx: Ctx, bytes: Uint8Array, asked: Asked) {
  requireManager(ctx.actor);
  if (bytes.length === 0) throw invalid([{ field: 'file', code: 'empty_file' }]);
  const { lines: read, notRead } = await readOf(bytes);
  const drafts = draftsOf(read);
  // Looked at before the organisation is held too: only for whom it would add is hashed
  const { adding: expected } = await judgeAll(ctx.db, ctx, drafts, asked);
  const passwords = await drawPasswords(
    ctx,
    expected.map(({ line, draft }) => ({ key: line.line, email: draft.person?.email ?? '' })),
  );
  let done = false;
  const { judged, good, added } = await inTurn(ctx, async (tx) => {
    const { own, judged, good, adding } = await judgeAll(tx, ctx, drafts, asked);
    if (adding.length > 0) {
      for (const { draft, line, department } of adding) {
        const password = passwords.get(line.line);
        // In order only since it was looked at before
        if (!draft.person || !password) throw conflict();
        const wanted = { ...draft.person, department, roles: line.roles, passwordHash: password.hash };
        await insertPerson(tx, ctx, wanted, mailedTo(ctx, draft.person) !== null);
      }
      const detail = { lines: judged.length, added: adding.length };
      await audit.record(tx, ctx, { action: 'user.import', subject: { type: 'department', id: own.id }, detail });
      done = true;
    }
    return { judged, good, added: adding.length };
  });
  return {
    total: judged.length,
    good,
    added,
    /** What of the file is not read, with its place. */
    notRead,
    lines: judged.map(({ draft, line }) => {
      const isAdded = added > 0 && line.problems.length === 0;
      return {
        ...line,
        oneTimePassword: done && isAdded ? (passwords.get(line.line)?.password ?? null) : null,
        mailedTo: isAdded && draft.person ? mailedTo(ctx, draft.person) : null,
      };
    }),
  };
}

/** @throws ApiError `unreadable_file`, whose detail says of what kind it is */
async function readOf(bytes: Uint8Array): Promise<PeopleList> {
  try {
    const list = await withFile(bytes, readPeople);
    if (list.lines.length === 0) throw invalid([{ field: 'file', code: 'empty_file' }]);
    return list;
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    throw new ApiError('unreadable_file', 'The file cannot be read as a list of people.', [
      { field: 'file', code: error.code, ...(error.about !== '' && { message: error.about }) },
    ]);
  }
}

function draftsOf(lines: readonly PeopleLine[]): Draft[] {
  const drafts = lines.map(draftOf);
  const seen = new Set<string>();
  for (const { read, person, problems } of drafts) {
    if (!person) continue;
    if (seen.has(person.account)) problems.push(problemAt(read, 'account', 'twice_in_file'));
    seen.add(person.account);
  }
  return drafts;
}

function draftOf(read: PeopleLine): Draft {
  if (read.broken) return { read, roles: [], person: null, problems: [problemAt(read, '', 'not_csv')] };
  const text = (field: keyof PeopleLine['said']) => read.said[field]?.text ?? '';
  const problems = Object.entries(read.said).flatMap(([field, { error }]) =>
    error ? [problemAt(read, field, error)] : [],
  );
  const parsed = personFields.safeParse({
    account: text('account').toLowerCase(),
    name: text('name'),
    title: text('title'),
    phone: text('phone'),
    email: text('email'),
  });
  if (!parsed.success)
    for (const issue of parsed.error.issues) {
      const { field, code } = detailOf(issue);
      problems.push(problemAt(read, field, text(field as keyof PeopleLine['said']) === '' ? 'required' : code));
    }
  const { roles, unknown } = rolesSaid(text('roles'));
  for (const value of unknown) problems.push({ ...problemAt(read, 'roles', 'unknown_role'), value });
  return { read, roles, person: parsed.data ?? null, problems };
}

function problemAt(read: PeopleLine, field: string, code: string): LineProblem {
  const said = read.said[field as keyof PeopleLine['said']];
  return { field, code, cell: said?.cell ?? null, value: said?.text ?? '' };
}

/** What becomes of each line as the organisation stands, and of whom it adds. */
async function judgeAll(db: Reading, { actor, policy }: Ctx, drafts: readonly Draft[], asked: Asked) {
  const own = await loadDepartment(db, asked.departmentId);
  const known = await db.select().from(departments).where(isNull(departments.disabledAt));
  const taken = await accountsAmong(db, drafts);
  const judged = drafts.map((draft) => judge(draft, { own, known, taken, actor, policy }));
  const good = judged.filter(({ line }) => line.problems.length === 0);
  const adds = !asked.dryRun && (asked.goodOnly || good.length === judged.length);
  return { own, judged, good: good.length, adding: adds ? good : [] };
}

async function accountsAmong(db: Reading, drafts: readonly Draft[]): Promise<ReadonlySet<string>> {
  const wanted = drafts.flatMap(({ person }) => (person ? [person.account] : []));
  if (wanted.length === 0) return new Set();
  const rows = await db.select({ account: users.account }).from(users).where(inArray(users.account, wanted));
  return new Set(rows.map(({ account }) => account));
}

type Judged = { draft: Draft; line: ReportedLine; department: DepartmentRow };
type Judging = {
  own: DepartmentRow;
  known: readonly DepartmentRow[];
  taken: ReadonlySet<string>;
  actor: Ctx['actor'];
  policy: Ctx['policy'];
};

/** What the organisation says of a line: where it belongs, whether its account is free, and the rule of adding a person. */
function judge(draft: Draft, { own, known, taken, actor, policy }: Judging): Judged {
  const { read, roles, person } = draft;
  const problems = [...draft.problems];
  const named = read.said.department?.text;
  const found = named === undefined ? [own] : known.filter((each) => sameDepartment(named, each));
  const [department = own] = found;
  if (found.length !== 1)
    problems.push(problemAt(read, 'department', found.length === 0 ? 'no_such_department' : 'ambiguous_department'));
  else {
    const decision = decideAddPerson(unitOf(department), roles, actor, policy);
    if (!decision.ok) {
      const field = decision.field === 'departmentId' ? 'department' : (decision.field ?? 'roles');
      problems.push(problemAt(read, field, decision.code));
    }
  }
  if (person && taken.has(person.account)) problems.push(problemAt(read, 'account', 'account_taken'));
  const line: ReportedLine = {
    line: read.line,
    account: read.said.account?.text.toLowerCase() ?? '',
    name: read.said.name?.text ?? '',
    department: found.length === 1 ? department.name : (named ?? ''),
    roles,
    problems,
  };
  return { draft, line, department };
}
