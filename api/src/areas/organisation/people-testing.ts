import { v7 } from 'uuid';
import { type Person, testWorld } from '../../running/testing/testing.ts';
import { cookieName } from '../session/cookie.ts';

/** A bureau with a unit below, another bureau and the authority's office, with those who keep them in order. */
export async function peopleWorld(options: Parameters<typeof testWorld>[0] = {}) {
  const world = await testWorld(options);
  const district = await world.department('government');
  const bureau = await world.department('bureau', { parent: district });
  const unit = await world.department('public_institution', { parent: bureau });
  const other = await world.department('bureau', { parent: district });
  const office = await world.department('authority', { parent: district });
  return {
    ...world,
    bureau,
    unit,
    other,
    office,
    sysadmin: await world.person(office, 'sysadmin'),
    secadmin: await world.person(office, 'secadmin'),
    admin: await world.person(bureau, 'admin'),
    newcomer: (more: object = {}) => ({
      account: `li.${v7().slice(-12)}`,
      name: '李卫国',
      departmentId: bureau.id,
      roles: ['official'],
      ...more,
    }),
    command: (who: Person, id: string, name: string, version = 1) =>
      world.post(who, `/api/users/${id}/${name}`, { version }),
    setRoles: (who: Person, id: string, wanted: unknown, version = 1) =>
      world.send(who, 'PUT', `/api/users/${id}/roles`, { version, roles: wanted }),
    change: (who: Person, id: string, body: object) => world.send(who, 'PATCH', `/api/users/${id}`, body),
    /** Signs in as a browser does; `who` carries the cookie. */
    async signIn(account: string, password: string) {
      const answer = await world.post(null, '/api/session', { account, password });
      const token = /^[^=]+=([^;]+)/.exec(answer.headers.get('set-cookie') ?? '')?.[1];
      return { answer, who: { id: '', account, name: account, departmentId: '', cookie: `${cookieName}=${token}` } };
    },
  };
}
export type PeopleWorld = Awaited<ReturnType<typeof peopleWorld>>;
