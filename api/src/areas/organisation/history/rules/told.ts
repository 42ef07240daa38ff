import { type Role, roles } from '@onesource/db/vocabulary';
import { z } from 'zod';

/** What is told of the lines about somebody, as the log calls it. Who looked at the account is for the auditors alone. */
export const ofPerson = [
  'user.add',
  'user.edit',
  'user.set-roles',
  'user.disable',
  'user.enable',
  'user.reset-password',
  'user.ask-reset-password',
  'user.confirm-reset-password',
  'user.reset-second-factor',
  'user.ask-reset-second-factor',
  'user.confirm-reset-second-factor',
  'user.decline-reset',
  'user.reset-over',
  'user.reset-on-machine',
  'user.mail-password',
  'user.dormant',
  'user.name-substitute',
  'user.end-substitution',
  'change_password',
  'wrong_current_password',
  'wrong_second_factor',
  'second_factor.enrol',
  'second_factor.new_codes',
  'second_factor.remove',
] as const;

/** The same of the lines about signing in, which name the account. */
export const ofSignIns = ['sign_in_refused', 'sign_in_held', 'one_time_password_over'] as const;

export type HistoryAction = (typeof ofPerson)[number] | (typeof ofSignIns)[number];

const personFields = ['name', 'title', 'phone', 'email'] as const;
export type PersonField = (typeof personFields)[number];

/** What the log kept of a person before and after a command (`people-commands.ts`). */
const standing = z.object({
  ...{ name: z.string(), title: z.string(), phone: z.string(), email: z.string(), departmentId: z.string() },
  roles: z.array(z.enum(roles)),
});
const person = z.object({ id: z.string(), name: z.string() });
/** What a line may say further; what an earlier release wrote otherwise is passed over. */
const further = z.object({
  before: standing.partial().optional().catch(undefined),
  after: standing.partial().optional().catch(undefined),
  roles: z.array(z.enum(roles)).optional().catch(undefined),
  departmentId: z.string().optional().catch(undefined),
  askedBy: person.optional().catch(undefined),
  handedOver: z.object({ to: person, requests: z.number(), tasks: z.number() }).optional().catch(undefined),
  substitute: z.string().optional().catch(undefined),
  from: z.string().optional().catch(undefined),
  until: z.string().optional().catch(undefined),
  factor: z.string().optional().catch(undefined),
  via: z.string().optional().catch(undefined),
});

export type Told = {
  given: Role[];
  taken: Role[];
  /** Departments by id; `from` is null for a new account. Null where the person stays. */
  moved: { from: string | null; to: string } | null;
  /** Of telephone and address no more than that they are others now. */
  changed: PersonField[];
  /** Whose word came first, of a reset that two gave theirs to. */
  askedBy: string | null;
  handedOver: { to: string; requests: number; tasks: number } | null;
  substitute: { name: string; from: string; until: string } | null;
  /** By what somebody signed in, or tried to, where it was not by the password. */
  via: 'sso' | 'second_factor' | null;
};

/** What a line of the log says of the account, of all that it was written with. */
export function toldOf(detail: Record<string, unknown>): Told {
  const said = further.parse(detail);
  const before = said.before ?? {};
  const after = said.after ?? { roles: said.roles ?? [], departmentId: said.departmentId };
  const [held, holds] = [before.roles ?? [], after.roles ?? []];
  const { handedOver, substitute, from, until } = said;
  return {
    given: holds.filter((role) => !held.includes(role)),
    taken: held.filter((role) => !holds.includes(role)),
    moved:
      after.departmentId && after.departmentId !== before.departmentId
        ? { from: before.departmentId ?? null, to: after.departmentId }
        : null,
    changed: said.before ? personFields.filter((field) => before[field] !== after[field]) : [],
    askedBy: said.askedBy?.name ?? null,
    handedOver: handedOver ? { ...handedOver, to: handedOver.to.name } : null,
    substitute: substitute && from && until ? { name: substitute, from, until } : null,
    via: said.via === 'sso' ? 'sso' : said.factor === 'wrong' ? 'second_factor' : null,
  };
}
