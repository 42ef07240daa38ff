CREATE TABLE "source_namings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"item_key" text NOT NULL,
	"subject" text,
	"resource_id" uuid NOT NULL,
	"note" text NOT NULL,
	"named_by_id" uuid NOT NULL,
	"named_at" timestamp with time zone NOT NULL,
	"replaced_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "source_namings" ADD CONSTRAINT "source_namings_resource_id_resources_id_fk" FOREIGN KEY ("resource_id") REFERENCES "public"."resources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "source_namings" ADD CONSTRAINT "source_namings_named_by_id_users_id_fk" FOREIGN KEY ("named_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "source_namings_in_force" ON "source_namings" USING btree ("item_key",coalesce(subject, '')) WHERE replaced_at is null;--> statement-breakpoint
CREATE INDEX "source_namings_resource" ON "source_namings" USING btree ("resource_id");