CREATE TABLE "outages" (
	"id" uuid PRIMARY KEY NOT NULL,
	"resource_id" uuid NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"reason" text NOT NULL,
	"remedy" text NOT NULL,
	"extensions" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"announced_at" timestamp with time zone NOT NULL,
	"announced_by_id" uuid NOT NULL,
	"announced_by_name" text NOT NULL,
	"overdue_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"ended_by_name" text,
	"end_note" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
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
CREATE TABLE "comparison_doubts" (
	"doubt_id" uuid PRIMARY KEY NOT NULL,
	"one_id" uuid NOT NULL,
	"other_id" uuid NOT NULL,
	"one_item" uuid NOT NULL,
	"other_item" uuid NOT NULL,
	"side" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "comparison_items" (
	"comparison_id" uuid NOT NULL,
	"one_item" uuid NOT NULL,
	"other_item" uuid NOT NULL,
	"compared_as" text NOT NULL,
	"looked" integer NOT NULL,
	"differing" integer NOT NULL,
	CONSTRAINT "comparison_items_comparison_id_one_item_pk" PRIMARY KEY("comparison_id","one_item")
);
--> statement-breakpoint
CREATE TABLE "comparison_rows" (
	"comparison_id" uuid NOT NULL,
	"about" text NOT NULL,
	"nth" integer NOT NULL,
	"one_key" text,
	"other_key" text,
	CONSTRAINT "comparison_rows_comparison_id_about_nth_pk" PRIMARY KEY("comparison_id","about","nth")
);
--> statement-breakpoint
CREATE TABLE "comparison_sources" (
	"resource_id" uuid PRIMARY KEY NOT NULL,
	"stand" integer NOT NULL,
	"load" integer NOT NULL,
	"places" text[] NOT NULL,
	"revision_id" uuid NOT NULL,
	"department_id" uuid NOT NULL,
	"department_path" uuid[] NOT NULL,
	"kinds" text[] NOT NULL,
	"open" boolean DEFAULT true NOT NULL
);
--> statement-breakpoint
CREATE TABLE "comparisons" (
	"id" uuid PRIMARY KEY NOT NULL,
	"one_id" uuid NOT NULL,
	"other_id" uuid NOT NULL,
	"run" integer NOT NULL,
	"at" timestamp with time zone,
	"tried_at" timestamp with time zone NOT NULL,
	"failed" boolean DEFAULT false NOT NULL,
	"one_stand" integer NOT NULL,
	"other_stand" integer NOT NULL,
	"one_load" integer NOT NULL,
	"other_load" integer NOT NULL,
	"kind" text,
	"one_item" uuid,
	"other_item" uuid,
	"matched" integer DEFAULT 0 NOT NULL,
	"differing" integer DEFAULT 0 NOT NULL,
	"only_one" integer DEFAULT 0 NOT NULL,
	"only_other" integer DEFAULT 0 NOT NULL,
	"repeated" integer DEFAULT 0 NOT NULL,
	"milliseconds" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "comparisons_pair" UNIQUE("one_id","other_id")
);
--> statement-breakpoint
ALTER TABLE "outages" ADD CONSTRAINT "outages_resource_id_resources_id_fk" FOREIGN KEY ("resource_id") REFERENCES "public"."resources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "open_asks" ADD CONSTRAINT "open_asks_resource_id_resources_id_fk" FOREIGN KEY ("resource_id") REFERENCES "public"."resources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "open_request_uses" ADD CONSTRAINT "open_request_uses_request_id_open_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."open_requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "open_requests" ADD CONSTRAINT "open_requests_id_cases_id_fk" FOREIGN KEY ("id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "open_requests" ADD CONSTRAINT "open_requests_resource_id_resources_id_fk" FOREIGN KEY ("resource_id") REFERENCES "public"."resources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "open_requests" ADD CONSTRAINT "open_requests_department_id_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."departments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "open_tokens" ADD CONSTRAINT "open_tokens_request_id_open_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."open_requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "outages_one_open" ON "outages" USING btree ("resource_id") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "outages_resource" ON "outages" USING btree ("resource_id","announced_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "open_asks_over" ON "open_asks" USING btree ("expires_at");--> statement-breakpoint
CREATE UNIQUE INDEX "open_requests_one" ON "open_requests" USING btree ("resource_id","email_hash") WHERE status = 'submitted';--> statement-breakpoint
CREATE INDEX "open_requests_department" ON "open_requests" USING btree ("department_id","asked_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "open_requests_granted" ON "open_requests" USING btree ("until") WHERE status = 'granted';--> statement-breakpoint
CREATE INDEX "open_requests_kept" ON "open_requests" USING btree ("closed_at") WHERE erased_at is null and closed_at is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "open_tokens_one" ON "open_tokens" USING btree ("request_id","letter");--> statement-breakpoint
CREATE INDEX "comparison_doubts_pair" ON "comparison_doubts" USING btree ("one_id","other_id");--> statement-breakpoint
CREATE INDEX "comparison_sources_open" ON "comparison_sources" USING btree ("resource_id") WHERE open;--> statement-breakpoint
CREATE INDEX "comparisons_other" ON "comparisons" USING btree ("other_id");--> statement-breakpoint
CREATE INDEX "comparisons_failed" ON "comparisons" USING btree ("tried_at") WHERE failed;