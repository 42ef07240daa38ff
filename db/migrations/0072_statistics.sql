-- 统计 stands in the grid beside the dimensions: of the newest run of each resource, as if it had been written down then
INSERT INTO "quality_grid" ("resource_id", "dimension", "rules", "looked", "failing")
SELECT runs."resource_id", 'statistics', 0, count(*) * runs."rows"::bigint, count(*) * runs."rows"::bigint - sum(said."filled")
FROM "quality_runs" AS runs
JOIN "quality_statistics" AS said ON said."resource_id" = runs."resource_id" AND said."run" = runs."run"
WHERE runs."run" = (SELECT max("run") FROM "quality_runs" WHERE "quality_runs"."resource_id" = runs."resource_id")
GROUP BY runs."resource_id", runs."rows"
ON CONFLICT ("resource_id", "dimension") DO UPDATE SET "looked" = excluded."looked", "failing" = excluded."failing";--> statement-breakpoint
-- More figures of comparisons and pools open their rows, which are put down when these are made anew: all are due
UPDATE "comparison_sources" SET "open" = true;--> statement-breakpoint
UPDATE "comparisons" SET "one_load" = "one_load" - 1 WHERE "at" IS NOT NULL;--> statement-breakpoint
UPDATE "pool_runs" SET "loads" = '';
