ALTER TABLE "open_closings" ADD COLUMN "taken" jsonb;--> statement-breakpoint
ALTER TABLE "open_downloads" ADD COLUMN "rows" bigint;