import { type APIRequestContext, type APIResponse, expect } from '@playwright/test';
import type { Account } from './accounts.ts';

export type Api = (as: Account) => Promise<APIRequestContext>;
type Item = {
  name: string;
  shareType: 'unconditional' | 'conditional' | 'not_shared';
  sensitivity?: 'low' | 'medium' | 'high';
  identifier?: boolean;
  dataType?: 'C' | 'D';
  length?: number;
};
export type Published = { id: string; name: string; code: string };

let made = 0;
/** Letters and digits that nobody has used yet, so that every run finds its own things only. */
export const unique = () =>
  `${Date.now().toString(36)}${process.env.TEST_PARALLEL_INDEX ?? ''}${(made++).toString(36)}`;

async function answerOf<Answer>(response: APIResponse): Promise<Answer> {
  expect(response.ok(), `${response.url()} ${await response.text()}`).toBe(true);
  return response.json();
}

type Registration = { id: string; version: number; code: string };

/** What not sharing rests on. */
const basis = {
  kind: 'law',
  level: null,
  title: '中华人民共和国反家庭暴力法',
  number: null,
  article: null,
  reason: null,
  expiresOn: null,
  reexamineOn: null,
};

type Provider = 'minzheng' | 'renshe';

/** A registration of 民政, or another, with these items, complete and not yet submitted; `over`: what of it is otherwise. */
export async function draft(
  api: Api,
  name: string,
  items: readonly Item[],
  over: object = {},
  provider: Provider = 'minzheng',
): Promise<Registration> {
  const registrar = await api(`registrar.${provider}`);
  return answerOf<Registration>(
    await registrar.post('/api/resources', {
      data: {
        name,
        summary: `${name}，由区民政局登记，供核对办事资格使用。`,
        industry: 'S92',
        class: 'theme',
        classification: '05001',
        format: { category: 'database', type: 'MySQL' },
        updateCycle: 'daily',
        timeliness: 'T+1',
        shareMethod: '共享平台接口',
        subject: 'natural_person',
        conditions: '仅限履行法定职责使用。',
        openness: 'not_open',
        contact: { office: '社会事务科', phone: '021-58000001' },
        ...(items.some(({ shareType }) => shareType === 'not_shared') && { legalBasis: [basis] }),
        items: items.map((item) => ({
          dataType: 'C',
          length: 50,
          required: true,
          sensitivity: 'low',
          openness: 'not_open',
          ...item,
        })),
        ...over,
      },
    }),
  );
}

/** A resource of 民政, or another, with these items, published by its registrar and its reviewer. */
export async function publish(
  api: Api,
  name: string,
  items: readonly Item[],
  provider: Provider = 'minzheng',
): Promise<Published> {
  const registrar = await api(`registrar.${provider}`);
  const reviewer = await api(`reviewer.${provider}`);
  const step = async (who: APIRequestContext, action: string, { id, version }: Registration) =>
    answerOf<Registration>(await who.post(`/api/resources/${id}/${action}`, { data: { version } }));
  const submitted = await step(registrar, 'submit', await draft(api, name, items, {}, provider));
  const approved = await step(reviewer, 'approve', submitted);
  if (items.every(({ shareType }) => shareType !== 'not_shared')) return { id: approved.id, code: approved.code, name };
  // PD-27: the authority examines what is not shared
  const operator = await api('operator.authority');
  const { id, code } = await answerOf<Registration>(
    await operator.post(`/api/resources/${approved.id}/examine`, {
      data: { version: approved.version, outcome: 'pass' },
    }),
  );
  return { id, code, name };
}

export type Filed = { id: string; number: string; version: number };

/** A request for all items that a resource lists, of an official of 人社 where nobody else is named. */
export async function ask(
  api: Api,
  resourceId: string,
  { matter = '就业困难人员认定', as = 'official.renshe' as Account } = {},
): Promise<Filed> {
  const official = await api(as);
  const { contents } = await answerOf<{ contents: { items: { id: string }[] } }>(
    await official.get(`/api/resources/${resourceId}`),
  );
  return answerOf<Filed>(
    await official.post('/api/requests', {
      data: {
        resourceId,
        itemIds: contents.items.map(({ id }) => id),
        purpose: 'verification',
        basis: '《社会救助暂行办法》第四十五条',
        matter,
        delivery: 'query',
        from: '2026-01-01',
        until: '2099-12-31',
      },
    }),
  );
}

/** Takes a request back, known by its id or its address, so that it waits in nobody's inbox. */
export async function withdraw(api: Api, as: Account, request: string): Promise<void> {
  const path = `/api/requests/${request.split('/').at(-1)}`;
  const official = await api(as);
  const { version } = await answerOf<Filed>(await official.get(path));
  await answerOf<Filed>(await official.post(`${path}/withdraw`, { data: { version } }));
}
