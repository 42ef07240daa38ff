CREATE TABLE "demand_signatures" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"demand_id" uuid NOT NULL,
	"department_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"purpose" text NOT NULL,
	"basis" text NOT NULL,
	"matter" text NOT NULL,
	"signed_at" timestamp with time zone NOT NULL,
	"left_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "demands" (
	"id" uuid PRIMARY KEY NOT NULL,
	"department_id" uuid NOT NULL,
	"title" text NOT NULL,
	"items" jsonb NOT NULL,
	"wanted_from_id" uuid,
	"needed_by" date,
	"status" text NOT NULL,
	"holder_id" uuid,
	"held_before" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"resource_id" uuid,
	"outcome" jsonb,
	"reopened_at" timestamp with time zone,
	"due_on" date,
	"open_term" jsonb,
	"filed_at" timestamp with time zone NOT NULL,
	"closed_at" timestamp with time zone,
	"words" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "demand_signatures" ADD CONSTRAINT "demand_signatures_demand_id_demands_id_fk" FOREIGN KEY ("demand_id") REFERENCES "public"."demands"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "demand_signatures" ADD CONSTRAINT "demand_signatures_department_id_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."departments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "demand_signatures" ADD CONSTRAINT "demand_signatures_person_id_users_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "demands" ADD CONSTRAINT "demands_id_cases_id_fk" FOREIGN KEY ("id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "demands" ADD CONSTRAINT "demands_department_id_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."departments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "demands" ADD CONSTRAINT "demands_wanted_from_id_departments_id_fk" FOREIGN KEY ("wanted_from_id") REFERENCES "public"."departments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "demands" ADD CONSTRAINT "demands_holder_id_departments_id_fk" FOREIGN KEY ("holder_id") REFERENCES "public"."departments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "demands" ADD CONSTRAINT "demands_resource_id_resources_id_fk" FOREIGN KEY ("resource_id") REFERENCES "public"."resources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "demand_signatures_once" ON "demand_signatures" USING btree ("demand_id","department_id") WHERE left_at is null;--> statement-breakpoint
CREATE INDEX "demand_signatures_department" ON "demand_signatures" USING btree ("department_id") WHERE left_at is null;--> statement-breakpoint
CREATE INDEX "demand_signatures_person" ON "demand_signatures" USING btree ("person_id") WHERE left_at is null;--> statement-breakpoint
CREATE INDEX "demands_newest" ON "demands" USING btree ("filed_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "demands_status" ON "demands" USING btree ("status","filed_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "demands_holder" ON "demands" USING btree ("holder_id","filed_at" DESC NULLS FIRST) WHERE holder_id is not null;--> statement-breakpoint
CREATE INDEX "demands_department" ON "demands" USING btree ("department_id","filed_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "demands_open_term" ON "demands" USING btree ("id") WHERE open_term is not null;--> statement-breakpoint
CREATE INDEX "demands_words" ON "demands" USING gin (word_pairs("words"));--> statement-breakpoint
-- As of requests and doubts: by a trigger, and what comes with its words, from a backup, keeps them.
CREATE FUNCTION demand_words() RETURNS trigger LANGUAGE plpgsql AS $$
begin
  if new.words = '' then
    new.words := concat_ws(E'\n', new.title, (select string_agg(item, ' ') from jsonb_array_elements_text(new.items) as item),
      (select number from cases where id = new.id));
  end if;
  return new;
end
$$;--> statement-breakpoint
CREATE TRIGGER demand_words BEFORE INSERT ON "demands" FOR EACH ROW EXECUTE FUNCTION demand_words();
