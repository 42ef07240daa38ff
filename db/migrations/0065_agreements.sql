CREATE TABLE "request_agreements" (
	"request_id" uuid PRIMARY KEY NOT NULL,
	"clauses" jsonb NOT NULL,
	"hash" text NOT NULL,
	"kept_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "request_agreements" ADD CONSTRAINT "request_agreements_request_id_access_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."access_requests"("id") ON DELETE no action ON UPDATE no action;