ALTER TABLE "discrepancies" ADD COLUMN "urged" jsonb;--> statement-breakpoint
ALTER TABLE "discrepancies" ADD COLUMN "rating" text;