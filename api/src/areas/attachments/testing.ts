import type { Answer, Person, World } from '../../running/testing/testing.ts';

/** A small file that begins as a PDF does. */
export const pdf = (said = '审签页') => new TextEncoder().encode(`%PDF-1.7\n${said}`);

/** Sends a file as that person; its content type is a PDF's unless told otherwise. */
export async function upload(
  world: World,
  who: Person | null,
  {
    name = '审签页.pdf',
    bytes = pdf(),
    type = 'application/pdf',
    headers = {},
  }: Partial<{
    name: string;
    bytes: Uint8Array;
    type: string;
    headers: Record<string, string>;
  }> = {},
): Promise<Answer> {
  const response = await world.app.request(`/api/attachments?name=${encodeURIComponent(name)}`, {
    method: 'POST',
    headers: { ...(who && { cookie: who.cookie }), 'content-type': type, ...headers },
    body: Uint8Array.from(bytes),
  });
  return { status: response.status, body: await response.json(), headers: response.headers };
}
