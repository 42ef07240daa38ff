CREATE TABLE "attachments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"type" text NOT NULL,
	"size" integer NOT NULL,
	"bytes" "bytea" NOT NULL,
	"department_id" uuid NOT NULL,
	"created_by_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"resource_id" uuid
);
--> statement-breakpoint
CREATE TABLE "discrepancies" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"resource_id" uuid NOT NULL,
	"collector_id" uuid NOT NULL,
	"reporting_department_id" uuid NOT NULL,
	"reporter_id" uuid NOT NULL,
	"items" jsonb NOT NULL,
	"found" text NOT NULL,
	"expected" text NOT NULL,
	"evidence" text DEFAULT '' NOT NULL,
	"status" text NOT NULL,
	"reported_at" timestamp with time zone NOT NULL,
	"closed_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "discrepancies_number_unique" UNIQUE("number")
);
--> statement-breakpoint
CREATE TABLE "discrepancy_events" (
	"discrepancy_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"type" text NOT NULL,
	"data" jsonb NOT NULL,
	"actor_id" uuid,
	"actor_name" text NOT NULL,
	"actor_department_id" uuid,
	"ip" text DEFAULT '' NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "discrepancy_events_discrepancy_id_seq_pk" PRIMARY KEY("discrepancy_id","seq")
);
--> statement-breakpoint
CREATE TABLE "filing_events" (
	"department_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"type" text NOT NULL,
	"data" jsonb NOT NULL,
	"actor_id" uuid,
	"actor_name" text NOT NULL,
	"ip" text DEFAULT '' NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "filing_events_department_id_seq_pk" PRIMARY KEY("department_id","seq")
);
--> statement-breakpoint
CREATE TABLE "filings" (
	"department_id" uuid PRIMARY KEY NOT NULL,
	"persons" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"filed_at" timestamp with time zone,
	"changed_on" date,
	"due_on" date,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "directory_entries" ADD COLUMN "item_keys" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "directory_entries" ADD COLUMN "basis_due_on" date;--> statement-breakpoint
ALTER TABLE "tasks" ADD COLUMN "reminded_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "tasks" ADD COLUMN "reminded_left" integer;--> statement-breakpoint
ALTER TABLE "access_requests" ADD COLUMN "responsible_id" uuid;--> statement-breakpoint
ALTER TABLE "access_requests" ADD COLUMN "onward" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_department_id_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."departments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_resource_id_resources_id_fk" FOREIGN KEY ("resource_id") REFERENCES "public"."resources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "discrepancies" ADD CONSTRAINT "discrepancies_resource_id_resources_id_fk" FOREIGN KEY ("resource_id") REFERENCES "public"."resources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "discrepancies" ADD CONSTRAINT "discrepancies_collector_id_departments_id_fk" FOREIGN KEY ("collector_id") REFERENCES "public"."departments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "discrepancies" ADD CONSTRAINT "discrepancies_reporting_department_id_departments_id_fk" FOREIGN KEY ("reporting_department_id") REFERENCES "public"."departments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "discrepancies" ADD CONSTRAINT "discrepancies_reporter_id_users_id_fk" FOREIGN KEY ("reporter_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "discrepancy_events" ADD CONSTRAINT "discrepancy_events_discrepancy_id_discrepancies_id_fk" FOREIGN KEY ("discrepancy_id") REFERENCES "public"."discrepancies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "discrepancy_events" ADD CONSTRAINT "discrepancy_events_actor_id_users_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "discrepancy_events" ADD CONSTRAINT "discrepancy_events_actor_department_id_departments_id_fk" FOREIGN KEY ("actor_department_id") REFERENCES "public"."departments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "filing_events" ADD CONSTRAINT "filing_events_department_id_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."departments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "filing_events" ADD CONSTRAINT "filing_events_actor_id_users_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "filings" ADD CONSTRAINT "filings_department_id_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."departments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "attachments_resource" ON "attachments" USING btree ("resource_id");--> statement-breakpoint
CREATE INDEX "attachments_created" ON "attachments" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "discrepancies_reporting" ON "discrepancies" USING btree ("reporting_department_id","reported_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "discrepancies_reporter" ON "discrepancies" USING btree ("reporter_id","reported_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "discrepancies_status" ON "discrepancies" USING btree ("status","reported_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "discrepancies_collector" ON "discrepancies" USING btree ("collector_id","reported_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "discrepancies_resource" ON "discrepancies" USING btree ("resource_id");--> statement-breakpoint
CREATE INDEX "filings_due" ON "filings" USING btree ("due_on");--> statement-breakpoint
ALTER TABLE "access_requests" ADD CONSTRAINT "access_requests_responsible_id_departments_id_fk" FOREIGN KEY ("responsible_id") REFERENCES "public"."departments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
-- The form in which items are compared, as itemKey() makes it; of what others may not see there is none.
-- A day that is none is left out
UPDATE "directory_entries" SET
  "item_keys" = CASE WHEN "directory_entries"."share_type" = 'not_shared' THEN '{}' ELSE (
    SELECT coalesce(array_agg(DISTINCT key), '{}') FROM (
      SELECT regexp_replace(lower(normalize(item ->> 'name', NFKC)), '[\s()、,·._/-]+', '', 'g') AS key
      FROM jsonb_array_elements("revisions"."content" -> 'items') AS item
      WHERE item ->> 'shareType' <> 'not_shared' AND NOT (item ->> 'identifier')::boolean
    ) AS named WHERE key <> '') END,
  "basis_due_on" = (SELECT min((basis ->> 'expiresOn')::date)
                    FROM jsonb_array_elements("revisions"."content" -> 'legalBasis') AS basis
                    WHERE pg_input_is_valid(basis ->> 'expiresOn', 'date'))
FROM "revisions" WHERE "revisions"."id" = "directory_entries"."revision_id";
--> statement-breakpoint
CREATE INDEX "directory_entries_item_keys" ON "directory_entries" USING gin ("item_keys");--> statement-breakpoint
CREATE INDEX "directory_entries_basis_due" ON "directory_entries" USING btree ("basis_due_on") WHERE basis_due_on is not null;--> statement-breakpoint
CREATE INDEX "tasks_assignee" ON "tasks" USING btree ("assignee_id","done_at" DESC NULLS LAST) WHERE assignee_id is not null;--> statement-breakpoint
CREATE INDEX "tasks_due" ON "tasks" USING btree ("due_on") WHERE done_at is null and due_on is not null;--> statement-breakpoint
CREATE INDEX "access_requests_responsible" ON "access_requests" USING btree ("responsible_id","filed_at" DESC NULLS LAST) WHERE responsible_id is not null;