CREATE TABLE "open_closings" (
	"resource_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"whole" boolean NOT NULL,
	"items" jsonb NOT NULL,
	CONSTRAINT "open_closings_resource_id_at_pk" PRIMARY KEY("resource_id","at")
);
--> statement-breakpoint
CREATE TABLE "quality_tries" (
	"resource_id" uuid PRIMARY KEY NOT NULL,
	"load" integer NOT NULL,
	"plan" integer NOT NULL,
	"revision_id" uuid NOT NULL,
	"tries" integer NOT NULL,
	"tried_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "data"."datasets" ADD COLUMN "secret" text DEFAULT gen_random_uuid()::text || gen_random_uuid()::text NOT NULL;--> statement-breakpoint
ALTER TABLE "data"."datasets" ADD COLUMN "excuses" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "open_entries" ADD COLUMN "rule" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "open_asks" ADD COLUMN "asked_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "quality_plans" ADD COLUMN "resting" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "quality_results" ADD COLUMN "asked" jsonb;--> statement-breakpoint
ALTER TABLE "quality_results" ADD COLUMN "broken" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "open_closings" ADD CONSTRAINT "open_closings_resource_id_resources_id_fk" FOREIGN KEY ("resource_id") REFERENCES "public"."resources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "open_requests_resource" ON "open_requests" USING btree ("resource_id");--> statement-breakpoint
-- Outages that last put off no term that had passed when they, or their longer end, were announced: as `excusesOf` says it
INSERT INTO "data"."datasets" ("resource_id", "shape", "excuses")
SELECT "resource_id", 0, jsonb_agg(jsonb_build_object(
  'from', to_char(greatest("excuse"."at", "starts_on"::timestamp AT TIME ZONE 'Asia/Shanghai') AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
  'until', "excuse"."until") ORDER BY "excuse"."nth")
FROM "outages" CROSS JOIN LATERAL (
  SELECT 0 AS "nth", "announced_at" AS "at", coalesce("extensions" -> 0 ->> 'from', "ends_on"::text) AS "until"
  UNION ALL
  SELECT "nth", ("extension" ->> 'at')::timestamptz, "extension" ->> 'until'
  FROM jsonb_array_elements("extensions") WITH ORDINALITY AS "later" ("extension", "nth")
) AS "excuse"
WHERE "ended_at" IS NULL
GROUP BY "resource_id"
ON CONFLICT ("resource_id") DO UPDATE SET "excuses" = excluded."excuses";--> statement-breakpoint
-- Rows go out in the order of their keys, which was that of plain digests of what they say: from now on with the dataset's secret
UPDATE "data"."records" SET "key" = translate(rtrim(encode(sha256(convert_to("datasets"."secret" || "records"."key", 'UTF8')), 'base64'), '='), '+/', '-_')
FROM "data"."datasets" WHERE "datasets"."resource_id" = "records"."resource_id";--> statement-breakpoint
UPDATE "comparison_rows" SET "one_key" = translate(rtrim(encode(sha256(convert_to("datasets"."secret" || "one_key", 'UTF8')), 'base64'), '='), '+/', '-_')
FROM "comparisons" JOIN "data"."datasets" ON "datasets"."resource_id" = "comparisons"."one_id" WHERE "comparisons"."id" = "comparison_rows"."comparison_id" AND "one_key" IS NOT NULL;--> statement-breakpoint
UPDATE "comparison_rows" SET "other_key" = translate(rtrim(encode(sha256(convert_to("datasets"."secret" || "other_key", 'UTF8')), 'base64'), '='), '+/', '-_')
FROM "comparisons" JOIN "data"."datasets" ON "datasets"."resource_id" = "comparisons"."other_id" WHERE "comparisons"."id" = "comparison_rows"."comparison_id" AND "other_key" IS NOT NULL;
