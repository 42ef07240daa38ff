/** What a runtime tells of the connection beside the request; each has its own way. */
type Told = {
  /** `@hono/node-server` */
  incoming?: { socket?: { remoteAddress?: unknown } };
  /** API Gateway: HTTP APIs and function URLs, REST APIs. */
  requestContext?: { http?: { sourceIp?: unknown }; identity?: { sourceIp?: unknown } };
};

/**
 * The caller's address, empty where it is not known. A gateway's own word comes first; behind a proxy that is trusted
 * it is the last hop of `X-Forwarded-For`, which that proxy wrote, for earlier ones are the caller's word.
 */
export function callerAddress(env: unknown, forwarded: string | undefined, trustProxy: boolean): string {
  const told: Told = typeof env === 'object' && env !== null ? env : {};
  const gateway = told.requestContext?.http?.sourceIp ?? told.requestContext?.identity?.sourceIp;
  const last = trustProxy ? forwarded?.split(',').at(-1)?.trim() : undefined;
  const socket = told.incoming?.socket?.remoteAddress;
  const known = (address: unknown): address is string => typeof address === 'string' && address !== '';
  return [gateway, last, socket].find(known) ?? '';
}
