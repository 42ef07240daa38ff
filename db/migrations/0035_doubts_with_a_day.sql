ALTER TABLE "discrepancies" ADD COLUMN "due_on" date;--> statement-breakpoint
ALTER TABLE "discrepancies" ADD COLUMN "open_term" jsonb;