import { cases, tickFailures } from '@onesource/db/schema/cases';
import { desc, eq } from 'drizzle-orm';
import { may } from '../../access/abilities.ts';
import { pageOf } from '../../cases/lists.ts';
import type { Ctx } from '../../foundation/context.ts';
import { forbidden } from '../../foundation/errors.ts';
import type { BreakdownsQuery } from './inputs.ts';
import { breakdownView } from './view.ts';

/** 定时处理出错: at which records what time does fails just now, the newest first. @throws ApiError `forbidden` */
export async function listBreakdowns({ db, actor }: Ctx, page: BreakdownsQuery) {
  if (!may(actor, 'see_upkeep')) throw forbidden();
  return pageOf(
    page,
    db
      .select({ failure: tickFailures, number: cases.number })
      .from(tickFailures)
      .leftJoin(cases, eq(cases.id, tickFailures.subjectId))
      .orderBy(desc(tickFailures.firstAt), desc(tickFailures.id)),
    db.$count(tickFailures),
    (row) => breakdownView(row, actor),
  );
}
