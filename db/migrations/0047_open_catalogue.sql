CREATE TABLE "open_downloads" (
	"resource_id" uuid NOT NULL,
	"on" date NOT NULL,
	"format" text NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "open_downloads_resource_id_on_format_pk" PRIMARY KEY("resource_id","on","format")
);
--> statement-breakpoint
CREATE TABLE "open_entries" (
	"resource_id" uuid PRIMARY KEY NOT NULL,
	"revision_id" uuid,
	"way" text NOT NULL,
	"face" jsonb,
	"last" jsonb,
	"name_words" text DEFAULT '' NOT NULL,
	"words" text DEFAULT '' NOT NULL,
	"opened_at" timestamp with time zone,
	"changed_at" timestamp with time zone,
	"closed_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "open_downloads" ADD CONSTRAINT "open_downloads_resource_id_resources_id_fk" FOREIGN KEY ("resource_id") REFERENCES "public"."resources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "open_entries" ADD CONSTRAINT "open_entries_resource_id_resources_id_fk" FOREIGN KEY ("resource_id") REFERENCES "public"."resources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "open_entries" ADD CONSTRAINT "open_entries_revision_id_revisions_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."revisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "open_entries_changed" ON "open_entries" USING btree ("changed_at" DESC NULLS FIRST,"resource_id") WHERE face is not null;--> statement-breakpoint
CREATE INDEX "directory_entries_open" ON "directory_entries" USING btree ("resource_id","revision_id") WHERE openness <> 'not_open' and share_type <> 'not_shared' and scope is null;