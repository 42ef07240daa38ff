CREATE TABLE "audit_links" (
	"position" bigint PRIMARY KEY NOT NULL,
	"audit_id" bigint NOT NULL,
	"algorithm" text NOT NULL,
	"hash" text NOT NULL,
	"sealed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "audit_links_audit" UNIQUE("audit_id")
);
--> statement-breakpoint
CREATE TABLE "stranger_refusals" (
	"minute" timestamp with time zone NOT NULL,
	"address" text NOT NULL,
	"code" text NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "stranger_refusals_minute_address_code_pk" PRIMARY KEY("minute","address","code")
);
--> statement-breakpoint
ALTER TABLE "audit_log" ADD COLUMN "request_id" text;--> statement-breakpoint
ALTER TABLE "audit_log" ADD COLUMN "post" text;--> statement-breakpoint
ALTER TABLE "audit_log" ADD COLUMN "result" text DEFAULT 'done' NOT NULL;--> statement-breakpoint
ALTER TABLE "sign_in_failures" ADD COLUMN "since" timestamp with time zone DEFAULT now() NOT NULL;