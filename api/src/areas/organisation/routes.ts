import { Hono } from 'hono';
import * as audit from '../../foundation/audit.ts';
import { ApiError } from '../../foundation/errors.ts';
import { ctxOf, type Env, idParam, input } from '../../foundation/http.ts';
import { mayBeLines, workbookType } from '../../spreadsheet/content-type.ts';
import { signedIn } from '../session/middleware.ts';
import { addDepartment, changeDepartment } from './department-commands.ts';
import { changePeople } from './group-commands.ts';
import { accountHistory } from './history/queries.ts';
import {
  addDepartmentInput,
  addPersonInput,
  changeDepartmentInput,
  changePeopleInput,
  changePersonInput,
  disableInput,
  historyQuery,
  importPeopleInput,
  leavingQuery,
  peopleQuery,
  phraseInput,
  phrasesInput,
  setRolesInput,
  vacanciesQuery,
  versionInput,
} from './inputs.ts';
import { addPerson, changePerson, disablePerson, enablePerson, setRoles } from './people-commands.ts';
import { importPeople } from './people-import/commands.ts';
import { peopleTemplate } from './people-import/template.ts';
import { dropPhrase, keepPhrase, phrasesFor } from './phrases/commands.ts';
import { departmentTree, listPeople, personDetail, requireManager } from './queries.ts';
import { confirmReset, declineReset, type Reset, resetAccount } from './resets.ts';
import { workInHand } from './succession.ts';
import { vacanciesFor, vacantWithout } from './vacancies/queries.ts';

/** A reset that waits for a second administrator is accepted, not done. */
const statusOf = (reset: Reset) => ('status' in reset ? 202 : 200);

export const departmentRoutes = new Hono<Env>()
  .use(signedIn)
  .get('/', async (c) => c.json(await departmentTree(await ctxOf(c))))
  .get('/list/vacancies', input('query', vacanciesQuery), async (c) =>
    c.json(await vacanciesFor(await ctxOf(c), c.req.valid('query'))),
  )
  .post('/', input('json', addDepartmentInput), async (c) =>
    c.json(await addDepartment(await ctxOf(c), c.req.valid('json')), 201),
  )
  .patch('/:id', input('json', changeDepartmentInput), async (c) =>
    c.json(await changeDepartment(await ctxOf(c), idParam(c), c.req.valid('json'))),
  );

export const peopleRoutes = new Hono<Env>()
  .use(signedIn)
  .get('/', input('query', peopleQuery), async (c) => {
    const [ctx, query] = [await ctxOf(c), c.req.valid('query')];
    const people = await listPeople(ctx, query);
    // 个人信息: telephone numbers stand in the list too
    await audit.recordRead(
      ctx,
      'user.list',
      { type: 'user', id: query.department ?? 'all' },
      { shown: people.items.length },
    );
    return c.json(people);
  })
  .post('/', input('json', addPersonInput), async (c) =>
    c.json(await addPerson(await ctxOf(c), c.req.valid('json')), 201),
  )
  .post('/list/import', input('query', importPeopleInput), async (c) => {
    if (!mayBeLines(c.req.header('content-type')))
      throw new ApiError('unsupported_media_type', 'Send a workbook or CSV.');
    // Before anything reads the body as text, which bytes do not survive
    const bytes = new Uint8Array(await c.req.arrayBuffer());
    const { departmentId, dryRun, good } = c.req.valid('query');
    const asked = { departmentId, dryRun: dryRun === '1', goodOnly: good === '1' };
    return c.json(await importPeople(await ctxOf(c), bytes, asked));
  })
  .post('/list/change', input('json', changePeopleInput), async (c) =>
    c.json(await changePeople(await ctxOf(c), c.req.valid('json'))),
  )
  .get('/list/leaving', input('query', leavingQuery), async (c) =>
    c.json(await vacantWithout(await ctxOf(c), c.req.valid('query'))),
  )
  .get('/list/template.xlsx', async (c) => {
    requireManager((await ctxOf(c)).actor);
    return c.body(peopleTemplate(), 200, {
      'content-type': workbookType,
      'content-disposition': `attachment; filename="people.xlsx"; filename*=UTF-8''${encodeURIComponent('人员模板.xlsx')}`,
    });
  })
  .get('/:id', async (c) => {
    const [ctx, id] = [await ctxOf(c), idParam(c)];
    const person = await personDetail(ctx, id);
    await audit.recordRead(ctx, 'user.read', { type: 'user', id });
    return c.json(person);
  })
  .get('/:id/open-work', async (c) => {
    const [ctx, id] = [await ctxOf(c), idParam(c)];
    const work = await workInHand(ctx, id);
    await audit.recordRead(ctx, 'user.read', { type: 'user', id });
    return c.json(work);
  })
  .get('/:id/history', input('query', historyQuery), async (c) => {
    const [ctx, id] = [await ctxOf(c), idParam(c)];
    const history = await accountHistory(ctx, id, c.req.valid('query'));
    await audit.recordRead(ctx, 'user.read', { type: 'user', id }, { history: true });
    return c.json(history);
  })
  .patch('/:id', input('json', changePersonInput), async (c) =>
    c.json(await changePerson(await ctxOf(c), idParam(c), c.req.valid('json'))),
  )
  .post('/:id/disable', input('json', disableInput), async (c) =>
    c.json(await disablePerson(await ctxOf(c), idParam(c), c.req.valid('json'))),
  )
  .post('/:id/enable', input('json', versionInput), async (c) =>
    c.json(await enablePerson(await ctxOf(c), idParam(c), c.req.valid('json').version)),
  )
  .post('/:id/reset-password', input('json', versionInput), async (c) => {
    const { version } = c.req.valid('json');
    const reset = await resetAccount(await ctxOf(c), { id: idParam(c), version }, 'password');
    return c.json(reset, statusOf(reset));
  })
  .post('/:id/reset-second-factor', input('json', versionInput), async (c) => {
    const { version } = c.req.valid('json');
    const reset = await resetAccount(await ctxOf(c), { id: idParam(c), version }, 'second_factor');
    return c.json(reset, statusOf(reset));
  })
  .post('/:id/confirm-reset', input('json', versionInput), async (c) =>
    c.json(await confirmReset(await ctxOf(c), { id: idParam(c), version: c.req.valid('json').version })),
  )
  .post('/:id/decline-reset', input('json', versionInput), async (c) =>
    c.json(await declineReset(await ctxOf(c), { id: idParam(c), version: c.req.valid('json').version })),
  )
  .put('/:id/roles', input('json', setRolesInput), async (c) => {
    const { version, roles } = c.req.valid('json');
    return c.json(await setRoles(await ctxOf(c), idParam(c), version, roles));
  });

/** 常用语, 常用事项, 使用系统 of one's department. */
export const phraseRoutes = new Hono<Env>()
  .use(signedIn)
  .get('/', input('query', phrasesInput), async (c) =>
    c.json(await phrasesFor(await ctxOf(c), c.req.valid('query').kind)),
  )
  .post('/', input('json', phraseInput), async (c) =>
    c.json(await keepPhrase(await ctxOf(c), c.req.valid('json')), 201),
  )
  .post('/:id/remove', async (c) => c.json(await dropPhrase(await ctxOf(c), idParam(c))));
