CREATE TABLE "data"."senders" (
	"resource_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"token" text NOT NULL,
	"every_minutes" integer NOT NULL,
	"registered_at" timestamp with time zone NOT NULL,
	"by_id" uuid NOT NULL,
	"by_name" text NOT NULL,
	"withdrawn_at" timestamp with time zone,
	"withdrawn_by_name" text,
	"last_beat_at" timestamp with time zone,
	"silent_at" timestamp with time zone,
	"silent_since" timestamp with time zone,
	CONSTRAINT "senders_resource_id_id_pk" PRIMARY KEY("resource_id","id"),
	CONSTRAINT "senders_token" UNIQUE("resource_id","token")
);
--> statement-breakpoint
ALTER TABLE "pools" ALTER COLUMN "identifier" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "open_closings" ADD COLUMN "taken" jsonb;--> statement-breakpoint
ALTER TABLE "open_downloads" ADD COLUMN "rows" bigint;--> statement-breakpoint
ALTER TABLE "comparison_sources" ADD COLUMN "pooled_by" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "senders_name" ON "data"."senders" USING btree ("resource_id","name") WHERE withdrawn_at is null;--> statement-breakpoint
-- What every source may be put together by is told anew: of no load it was noted yet
UPDATE "comparison_sources" SET "pooled_by" = "kinds", "load" = 0;--> statement-breakpoint
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
