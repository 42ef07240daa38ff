ALTER TABLE "pools" ALTER COLUMN "identifier" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "comparison_sources" ADD COLUMN "pooled_by" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
-- What every source may be put together by is told anew: of no load it was noted yet
UPDATE "comparison_sources" SET "pooled_by" = "kinds", "load" = 0;
