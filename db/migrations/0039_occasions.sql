CREATE TABLE "occasions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"department_id" uuid NOT NULL,
	"resource_id" uuid,
	"name" text NOT NULL,
	"cause" text NOT NULL,
	"what" text NOT NULL,
	"happened_on" date NOT NULL,
	"status" text NOT NULL,
	"due_on" date,
	"open_term" jsonb,
	"extension" jsonb,
	"done_on" date,
	"recorded_by_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"closed_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "occasions" ADD CONSTRAINT "occasions_id_cases_id_fk" FOREIGN KEY ("id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "occasions" ADD CONSTRAINT "occasions_department_id_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."departments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "occasions" ADD CONSTRAINT "occasions_resource_id_resources_id_fk" FOREIGN KEY ("resource_id") REFERENCES "public"."resources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "occasions" ADD CONSTRAINT "occasions_recorded_by_id_users_id_fk" FOREIGN KEY ("recorded_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "occasions_department" ON "occasions" USING btree ("department_id","recorded_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "occasions_resource" ON "occasions" USING btree ("resource_id") WHERE resource_id is not null;--> statement-breakpoint
CREATE INDEX "occasions_due" ON "occasions" USING btree ("due_on") WHERE done_on is null;