CREATE TABLE "open_ask_counts" (
	"key" text PRIMARY KEY NOT NULL,
	"count" integer NOT NULL,
	"since" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "open_asks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"resource_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"organisation" text NOT NULL,
	"email" text NOT NULL,
	"purpose" text NOT NULL,
	"items" jsonb NOT NULL,
	"email_hash" text NOT NULL,
	"token_hash" text,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "open_asks_tokenHash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "open_request_uses" (
	"request_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"format" text NOT NULL,
	"rows" integer NOT NULL,
	"address" text NOT NULL,
	CONSTRAINT "open_request_uses_request_id_seq_pk" PRIMARY KEY("request_id","seq")
);
--> statement-breakpoint
CREATE TABLE "open_requests" (
	"id" uuid PRIMARY KEY NOT NULL,
	"resource_id" uuid NOT NULL,
	"department_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"organisation" text NOT NULL,
	"email" text NOT NULL,
	"purpose" text NOT NULL,
	"items" jsonb NOT NULL,
	"email_hash" text,
	"confirmed_by" text,
	"status" text NOT NULL,
	"granted" jsonb,
	"until" date,
	"code" text,
	"note" text DEFAULT '' NOT NULL,
	"due_on" date,
	"open_term" jsonb,
	"used" integer DEFAULT 0 NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"answered_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	"erased_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "open_requests_confirmedBy_unique" UNIQUE("confirmed_by")
);
--> statement-breakpoint
CREATE TABLE "open_tokens" (
	"hash" text PRIMARY KEY NOT NULL,
	"request_id" uuid NOT NULL,
	"letter" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "open_asks" ADD CONSTRAINT "open_asks_resource_id_resources_id_fk" FOREIGN KEY ("resource_id") REFERENCES "public"."resources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "open_request_uses" ADD CONSTRAINT "open_request_uses_request_id_open_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."open_requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "open_requests" ADD CONSTRAINT "open_requests_id_cases_id_fk" FOREIGN KEY ("id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "open_requests" ADD CONSTRAINT "open_requests_resource_id_resources_id_fk" FOREIGN KEY ("resource_id") REFERENCES "public"."resources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "open_requests" ADD CONSTRAINT "open_requests_department_id_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."departments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "open_tokens" ADD CONSTRAINT "open_tokens_request_id_open_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."open_requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "open_asks_over" ON "open_asks" USING btree ("expires_at");--> statement-breakpoint
CREATE UNIQUE INDEX "open_requests_one" ON "open_requests" USING btree ("resource_id","email_hash") WHERE status = 'submitted';--> statement-breakpoint
CREATE INDEX "open_requests_department" ON "open_requests" USING btree ("department_id","asked_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "open_requests_granted" ON "open_requests" USING btree ("until") WHERE status = 'granted';--> statement-breakpoint
CREATE INDEX "open_requests_kept" ON "open_requests" USING btree ("closed_at") WHERE erased_at is null and closed_at is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "open_tokens_one" ON "open_tokens" USING btree ("request_id","letter");