CREATE TABLE "catalog_batch_entries" (
	"batch_id" uuid NOT NULL,
	"resource_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"outcome" text NOT NULL,
	"place" text,
	"refused" text,
	"unanswered" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "catalog_batch_entries_batch_id_resource_id_pk" PRIMARY KEY("batch_id","resource_id")
);
--> statement-breakpoint
CREATE TABLE "catalog_batches" (
	"id" uuid PRIMARY KEY NOT NULL,
	"department_id" uuid NOT NULL,
	"actor_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "catalog_batch_entries" ADD CONSTRAINT "catalog_batch_entries_batch_id_catalog_batches_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."catalog_batches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "catalog_batch_entries" ADD CONSTRAINT "catalog_batch_entries_resource_id_resources_id_fk" FOREIGN KEY ("resource_id") REFERENCES "public"."resources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "catalog_batches" ADD CONSTRAINT "catalog_batches_department_id_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."departments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "catalog_batches" ADD CONSTRAINT "catalog_batches_actor_id_users_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "catalog_batch_entries_one" ON "catalog_batch_entries" USING btree ("resource_id") WHERE place is not null;--> statement-breakpoint
CREATE INDEX "catalog_batch_entries_together" ON "catalog_batch_entries" USING btree ("batch_id","place") WHERE place is not null;