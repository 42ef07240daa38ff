ALTER TABLE "resources" ADD COLUMN "declared" text;--> statement-breakpoint
UPDATE "resources" SET "declared" = "said"."basis" FROM (
  SELECT DISTINCT ON ("case_id") "case_id", "data" ->> 'basis' AS "basis"
  FROM "case_events" WHERE "type" = 'declared_unconditional' ORDER BY "case_id", "seq" DESC
) AS "said" WHERE "said"."case_id" = "resources"."id";
