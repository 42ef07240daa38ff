import type { changePeople as changePeopleCommand } from '@onesource/api/areas/organisation/group-commands';
import type {
  addDepartmentInput,
  addPersonInput,
  changeDepartmentInput,
  changePersonInput,
} from '@onesource/api/areas/organisation/inputs';
import type { importPeople } from '@onesource/api/areas/organisation/people-import/commands';
import type { GroupChange } from '@onesource/api/areas/organisation/rules/group';
import type { PersonView } from '@onesource/api/areas/organisation/view';
import type { peopleSorts, Role } from '@onesource/db/vocabulary';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { api, unwrap } from '../lib/api.ts';
import { sendFile } from '../lib/send-file.ts';

const { users, departments } = api.api;

export const personStates = ['enabled', 'disabled', 'dormant'] as const;
export type PersonState = (typeof personStates)[number];

export type PeopleFilters = {
  department: string;
  q: string;
  role: Role | null;
  state: PersonState | null;
  sort: (typeof peopleSorts)[number] | null;
  page: number;
  pageSize: number;
};

export const peopleQueries = {
  all: () => ['people'] as const,
  list: ({ department, q, role, state, sort, page, pageSize }: PeopleFilters) => {
    const query = {
      ...(department && { department }),
      ...(q && { q }),
      ...(role && { role }),
      ...(state && { state }),
      ...(sort && { sort }),
      page: String(page),
      pageSize: String(pageSize),
    };
    return queryOptions({
      queryKey: [...peopleQueries.all(), 'list', query],
      queryFn: ({ signal }) => unwrap(users.$get({ query }, { init: { signal } })),
      placeholderData: keepPreviousData,
    });
  },
  /** What somebody has in hand, as it stands when it is asked for. */
  openWork: (id: string) =>
    queryOptions({
      queryKey: [...peopleQueries.all(), 'open-work', id],
      queryFn: ({ signal }) => unwrap(users[':id']['open-work'].$get({ param: { id } }, { init: { signal } })),
      staleTime: 0,
    }),
  /** Roles that nobody would hold any more if these people lost `role`, or were gone. */
  leaving: (person: readonly string[], role: readonly Role[]) =>
    queryOptions({
      queryKey: [...peopleQueries.all(), 'leaving', person, role],
      queryFn: ({ signal }) =>
        unwrap(users.list.leaving.$get({ query: { person: [...person], role: [...role] } }, { init: { signal } })),
      staleTime: 0,
    }),
  /** Roles that nobody in office holds: of one department, or of all that one may know of. */
  vacancies: (department: string) =>
    queryOptions({
      queryKey: [...peopleQueries.all(), 'vacancies', department],
      queryFn: ({ signal }) =>
        unwrap(departments.list.vacancies.$get({ query: department ? { department } : {} }, { init: { signal } })),
    }),
  /** What happened to the account, page by page. */
  history: (id: string, page: number, pageSize: number) => {
    const query = { page: String(page), pageSize: String(pageSize) };
    return queryOptions({
      queryKey: [...peopleQueries.all(), 'history', id, query],
      queryFn: ({ signal }) => unwrap(users[':id'].history.$get({ param: { id }, query }, { init: { signal } })),
      placeholderData: keepPreviousData,
    });
  },
  /** As it stands when it is opened: the person's own sign-in and password change it behind whoever administers. */
  detail: (id: string) =>
    queryOptions({
      queryKey: [...peopleQueries.all(), 'detail', id],
      queryFn: ({ signal }) => unwrap(users[':id'].$get({ param: { id } }, { init: { signal } })),
      staleTime: 0,
    }),
};

export type NewDepartment = z.input<typeof addDepartmentInput>;
export type DepartmentChange = Omit<z.input<typeof changeDepartmentInput>, 'version'>;
export type NewPerson = z.input<typeof addPersonInput>;
export type PersonChange = Omit<z.input<typeof changePersonInput>, 'version'>;
export type Person = PersonView;

export const addDepartment = (json: NewDepartment, key: string) =>
  unwrap(departments.$post({ json }, { headers: { 'Idempotency-Key': key } }));
export const changeDepartment = (id: string, version: number, change: DepartmentChange) =>
  unwrap(departments[':id'].$patch({ param: { id }, json: { ...change, version } }));

export const addPerson = (json: NewPerson, key: string) =>
  unwrap(users.$post({ json }, { headers: { 'Idempotency-Key': key } }));
/** What becomes of each line of a list of people. */
export type PeopleReport = Awaited<ReturnType<typeof importPeople>>;
/** Sends a list of people to be looked at (`dryRun`), or to be added. @throws ApiFailure */
export const sendPeople = (
  file: File,
  { departmentId, dryRun, goodOnly }: { departmentId: string; dryRun: boolean; goodOnly: boolean },
): Promise<PeopleReport> => {
  const query = new URLSearchParams({ departmentId, ...(dryRun && { dryRun: '1' }), ...(goodOnly && { good: '1' }) });
  return sendFile(`/api/users/list/import?${query}`, file, () => {});
};
export const peopleTemplateUrl = '/api/users/list/template.xlsx';

export const changePerson = ({ id, version }: Person, change: PersonChange) =>
  unwrap(users[':id'].$patch({ param: { id }, json: { ...change, version } }));
export const disablePerson = ({ id, version }: Person, successorId: string | null) =>
  unwrap(users[':id'].disable.$post({ param: { id }, json: { version, successorId } }));
export const enablePerson = ({ id, version }: Person) =>
  unwrap(users[':id'].enable.$post({ param: { id }, json: { version } }));
export const resetPassword = ({ id, version }: Person) =>
  unwrap(users[':id']['reset-password'].$post({ param: { id }, json: { version } }));
export const resetSecondFactor = ({ id, version }: Person) =>
  unwrap(users[':id']['reset-second-factor'].$post({ param: { id }, json: { version } }));
export const confirmReset = ({ id, version }: Person) =>
  unwrap(users[':id']['confirm-reset'].$post({ param: { id }, json: { version } }));
export const declineReset = ({ id, version }: Person) =>
  unwrap(users[':id']['decline-reset'].$post({ param: { id }, json: { version } }));
export const setRoles = ({ id, version }: Person, roles: Role[]) =>
  unwrap(users[':id'].roles.$put({ param: { id }, json: { version, roles } }));

export type { GroupChange };
export type GroupCommand = GroupChange['type'];
/** What became of each of several people. */
export type GroupReport = Awaited<ReturnType<typeof changePeopleCommand>>;
export const changePeople = (people: readonly Person[], change: GroupChange, key: string): Promise<GroupReport> =>
  unwrap(
    users.list.change.$post(
      { json: { people: people.map(({ id, version }) => ({ id, version })), change } },
      { headers: { 'Idempotency-Key': key } },
    ),
  );
