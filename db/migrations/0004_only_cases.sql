ALTER TABLE "resource_events" DISABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "discrepancy_events" DISABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "filing_events" DISABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "request_events" DISABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "request_numbers" DISABLE ROW LEVEL SECURITY;--> statement-breakpoint
DROP TABLE "resource_events" CASCADE;--> statement-breakpoint
DROP TABLE "discrepancy_events" CASCADE;--> statement-breakpoint
DROP TABLE "filing_events" CASCADE;--> statement-breakpoint
DROP TABLE "request_events" CASCADE;--> statement-breakpoint
DROP TABLE "request_numbers" CASCADE;--> statement-breakpoint
ALTER TABLE "discrepancies" DROP CONSTRAINT "discrepancies_number_unique";--> statement-breakpoint
ALTER TABLE "access_requests" DROP CONSTRAINT "access_requests_number_unique";--> statement-breakpoint
ALTER TABLE "filings" ALTER COLUMN "case_id" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "resources" ADD CONSTRAINT "resources_id_cases_id_fk" FOREIGN KEY ("id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "discrepancies" ADD CONSTRAINT "discrepancies_id_cases_id_fk" FOREIGN KEY ("id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "filings" ADD CONSTRAINT "filings_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "access_requests" ADD CONSTRAINT "access_requests_id_cases_id_fk" FOREIGN KEY ("id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "discrepancies" DROP COLUMN "number";--> statement-breakpoint
ALTER TABLE "access_requests" DROP COLUMN "number";