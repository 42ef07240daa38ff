ALTER TABLE "access_requests" ADD COLUMN "extension" jsonb;--> statement-breakpoint
ALTER TABLE "access_requests" DROP COLUMN "extended";