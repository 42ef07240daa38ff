import { isMigrated } from '@onesource/db/migrated';
import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { secureHeaders } from 'hono/secure-headers';
import { attachmentRoutes } from './areas/attachments/routes.ts';
import { recordRefusal } from './areas/audit/refusals.ts';
import { auditRoutes } from './areas/audit/routes.ts';
import { calendarRoutes } from './areas/calendar/routes.ts';
import { batchRoutes } from './areas/catalog/batches/routes.ts';
import { occasionRoutes } from './areas/catalog/occasions/routes.ts';
import { catalogRoutes, registrationRoutes } from './areas/catalog/routes.ts';
import { compiledRoutes } from './areas/compiled/routes.ts';
import { datasetRoutes } from './areas/datasets/routes.ts';
import { beatRoutes } from './areas/datasets/sending/routes.ts';
import { openRoutes } from './areas/delivery/open/routes.ts';
import { outageRoutes } from './areas/delivery/outages/routes.ts';
import { grantRoutes, useRoutes } from './areas/delivery/routes.ts';
import { demandRoutes } from './areas/demands/routes.ts';
import { directoryRoutes } from './areas/directory/routes.ts';
import { discrepancyRoutes } from './areas/discrepancies/routes.ts';
import { draftRoutes } from './areas/drafts/routes.ts';
import { departmentFilingRoutes, filingRoutes } from './areas/filing/routes.ts';
import { inboxRoutes } from './areas/inbox/routes.ts';
import { askingRoutes, grantedFileRoutes, openRequestRoutes } from './areas/opening/asking/routes.ts';
import { ckanRoutes } from './areas/opening/ckan/routes.ts';
import { openFileRoutes, openingRoutes, openingsRoutes } from './areas/opening/routes.ts';
import { opinionRoutes } from './areas/opinions/routes.ts';
import { departmentRoutes, peopleRoutes, phraseRoutes } from './areas/organisation/routes.ts';
import { policyRoutes } from './areas/policy/routes.ts';
import { comparisonRoutes } from './areas/quality/comparing/routes.ts';
import { freshnessRoutes } from './areas/quality/freshness/routes.ts';
import { poolRoutes } from './areas/quality/pools/routes.ts';
import { qualityRoutes } from './areas/quality/routes.ts';
import { registerRoutes } from './areas/registers/routes.ts';
import { figureRoutes } from './areas/requests/figures/routes.ts';
import { requestRoutes, resourceUseRoutes } from './areas/requests/routes.ts';
import { scenarioRoutes } from './areas/scenarios/routes.ts';
import { sessionRoutes } from './areas/session/routes.ts';
import { ssoRoutes } from './areas/sso/routes.ts';
import { backupRoutes, breakdownRoutes, pushRoutes } from './areas/upkeep/routes.ts';
import { workbenchRoutes } from './areas/workbench/routes.ts';
import { areas } from './areas.ts';
import { limitedTo } from './foundation/body.ts';
import { callerAddress } from './foundation/caller.ts';
import { compressed } from './foundation/compressed.ts';
import type { Deps } from './foundation/context.ts';
import { ApiError, fromPostgres, notFound, statusOf } from './foundation/errors.ts';
import { type Env, filesTaken, onlyJson } from './foundation/http.ts';
import { atMost } from './foundation/in-flight.ts';
import { observed } from './foundation/observe.ts';
import { canOrder } from './foundation/order.ts';
import { onlyOwnPages } from './foundation/same-site.ts';
import { bulkRoutes } from './running/bulk/routes.ts';
import { type Ticking, tickRoutes } from './running/entry/tick-routes.ts';

/** Largest JSON command, in bytes. */
const bodyBytes = 1_000_000;

/** Requests at work at once. The pool has few connections, and each waits for one but a few milliseconds. */
const inside = 512;

/**
 * The whole API over the world it is given. Building it does nothing else: no connection, no timer. `ticking`: who may say
 * at `/api/tick` that it is time; null: nobody.
 */
export function createApp(deps: Deps, ticking: Ticking | null = null) {
  const entrance = [
    limitedTo((c) => ({ most: filesTaken(c)?.bytes ?? bodyBytes, later: filesTaken(c) !== undefined })),
    onlyJson,
    // Once the command is there: who sends nothing takes nobody's place
    atMost(inside),
  ] as const;
  const app = new Hono<Env>()
    .use(compressed)
    .use(secureHeaders({ strictTransportSecurity: deps.secureCookies && 'max-age=15552000' }))
    .use(async (c, next) => {
      c.set('deps', deps);
      c.set('areas', areas);
      c.set('requestId', deps.newId());
      c.set('ip', callerAddress(c.env, c.req.header('x-forwarded-for'), deps.trustProxy));
      c.header('x-request-id', c.get('requestId'));
      if (/^\/(api|open)\//.test(c.req.path)) c.header('cache-control', 'no-store');
      await next();
    })
    .use(observed)
    .use('/api/*', onlyOwnPages)
    .use('/api/*', ...entrance)
    .use('/open/*', ...entrance)
    .get('/healthz', (c) => c.json({ status: 'ok' as const }))
    .get('/readyz', async (c) => {
      if (!(await isMigrated(deps.db))) throw new ApiError('unavailable', 'The database is not migrated.');
      if (!(await canOrder(deps.db))) throw new ApiError('unavailable', 'The database was built without ICU.');
      return c.json({ status: 'ok' as const });
    })
    .route('/api/audit', auditRoutes)
    .route('/api/session', sessionRoutes)
    .route('/api/sso', ssoRoutes)
    .route('/api/resources', bulkRoutes)
    .route('/api/resources', directoryRoutes)
    .route('/api/resources', catalogRoutes)
    .route('/api/registrations', registrationRoutes)
    .route('/api/batches', batchRoutes)
    .route('/api/changes', occasionRoutes)
    .route('/api/resources', resourceUseRoutes)
    .route('/api/datasets', datasetRoutes)
    .route('/api/quality', qualityRoutes)
    .route('/api/freshness', freshnessRoutes)
    .route('/api/comparisons', comparisonRoutes)
    .route('/api/pools', poolRoutes)
    .route('/api/outages', outageRoutes)
    .route('/api/requests', requestRoutes)
    .route('/api/figures', figureRoutes)
    .route('/api/grants', grantRoutes)
    .route('/api/uses', useRoutes)
    .route('/open/v1/senders', beatRoutes)
    .route('/open/v1', openRoutes)
    .route('/api/open', askingRoutes)
    .route('/api/open', openingRoutes)
    .route('/api/openings', openingsRoutes)
    .route('/api/open-requests', openRequestRoutes)
    .route('/open', openFileRoutes)
    .route('/open', grantedFileRoutes)
    .route('/open/api', ckanRoutes)
    .route('/open/ckan/api', ckanRoutes)
    .route('/api/inbox', inboxRoutes)
    .route('/api/scenarios', scenarioRoutes)
    .route('/api/discrepancies', discrepancyRoutes)
    .route('/api/demands', demandRoutes)
    .route('/api/opinions', opinionRoutes)
    .route('/api/attachments', attachmentRoutes)
    .route('/api/calendar', calendarRoutes)
    .route('/api/lists', compiledRoutes)
    .route('/api/registers', registerRoutes)
    .route('/api/policy', policyRoutes)
    .route('/api/departments', departmentRoutes)
    .route('/api/phrases', phraseRoutes)
    .route('/api/drafts', draftRoutes)
    .route('/api/departments', departmentFilingRoutes)
    .route('/api/filings', filingRoutes)
    .route('/api/users', peopleRoutes)
    .route('/api/backups', backupRoutes)
    .route('/api/pushes', pushRoutes)
    .route('/api/breakdowns', breakdownRoutes)
    .route('/api/workbench', workbenchRoutes)
    .route('/api/tick', tickRoutes(ticking));

  app.notFound((c) => c.json(notFound('path').body(), 404));
  app.onError(async (error, c) => {
    const known = asApiError(error);
    if (known) {
      await recordRefusal(deps, {
        actor: c.get('actor') ?? null,
        areas,
        ip: c.get('ip'),
        requestId: c.get('requestId'),
        method: c.req.method,
        path: c.req.path,
        status: statusOf(known.code),
        code: known.code,
      });
      for (const [name, value] of Object.entries(known.headers)) c.header(name, value);
      return c.json(known.body(), statusOf(known.code));
    }
    deps.onError(error, c.get('requestId'));
    return c.json({ code: 'internal', message: `Something went wrong (${c.get('requestId')}).` }, 500);
  });
  return app;
}

export type AppType = ReturnType<typeof createApp>;

function asApiError(error: unknown): ApiError | null {
  if (error instanceof ApiError) return error;
  // Hono's own refusals: a body that is not JSON, a path that cannot be decoded
  if (error instanceof HTTPException) {
    return error.status === 413
      ? new ApiError('payload_too_large', error.message)
      : new ApiError('invalid_input', error.message, [{ code: 'malformed' }]);
  }
  return fromPostgres(error);
}
