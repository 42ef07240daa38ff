import { parentPort, workerData } from 'node:worker_threads';

/** Crawlers beside the bench, in a thread of their own: so many a second from so many addresses, whatever the answers. */
const { base, paths, perSecond, from } = workerData as {
  base: string;
  paths: readonly string[];
  perSecond: number;
  from: number;
};
const answers = new Map<string, number>();
const count = (what: string) => answers.set(what, (answers.get(what) ?? 0) + 1);
const under = new Set<Promise<void>>();
let asked = 0;

async function one(at: number): Promise<void> {
  try {
    const headers = { 'x-forwarded-for': `198.51.100.${(at % from) + 1}` };
    const answer = await fetch(`${base}${paths[(at * 7) % paths.length]}`, { headers });
    await answer.arrayBuffer();
    count(String(answer.status));
  } catch {
    count('cut off');
  }
}

const timer = setInterval(() => {
  const call = one(asked).finally(() => under.delete(call));
  asked += 1;
  under.add(call);
}, 1000 / perSecond);

parentPort?.once('message', async () => {
  clearInterval(timer);
  await Promise.all(under);
  parentPort?.postMessage(Object.fromEntries(answers));
});
