-- The pairs of neighbouring characters and the single characters of a text: Chinese has no words to split at, and one of two
-- characters no trigram.
CREATE FUNCTION word_pairs(said text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE COST 10000 AS $$
  select array(
    select distinct part from generate_series(1, length(said)) as at
    cross join lateral (values (substr(lower(said), at, 2)), (substr(lower(said), at, 1))) as parts (part)
    where part !~ '\s'
  )
$$;--> statement-breakpoint
ALTER TABLE "discrepancies" ADD COLUMN "words" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "access_requests" ADD COLUMN "words" text DEFAULT '' NOT NULL;--> statement-breakpoint
-- By a trigger, so that what a process of the version before opens while this one starts is found as well. What comes with
-- its words, from a backup, keeps them.
CREATE FUNCTION access_request_words() RETURNS trigger LANGUAGE plpgsql AS $$
begin
  if new.words = '' then
    new.words := concat_ws(E'\n',
      (select content ->> 'name' from revisions where id = new.revision_id), new.matter, new.purpose_text, new.wanted,
      (select number from cases where id = new.id));
  end if;
  return new;
end
$$;--> statement-breakpoint
CREATE TRIGGER access_request_words BEFORE INSERT ON "access_requests" FOR EACH ROW EXECUTE FUNCTION access_request_words();--> statement-breakpoint
CREATE FUNCTION discrepancy_words() RETURNS trigger LANGUAGE plpgsql AS $$
begin
  if new.words = '' then
    new.words := concat_ws(E'\n',
      (select content ->> 'name' from revisions where resource_id = new.resource_id and published_at is not null
        order by number desc limit 1),
      (select string_agg(item ->> 'name', ' ') from jsonb_array_elements(new.items) as item),
      new.found, new.expected, (select number from cases where id = new.id));
  end if;
  return new;
end
$$;--> statement-breakpoint
CREATE TRIGGER discrepancy_words BEFORE INSERT ON "discrepancies" FOR EACH ROW EXECUTE FUNCTION discrepancy_words();--> statement-breakpoint
UPDATE "access_requests" AS request SET words = concat_ws(E'\n', revision.content ->> 'name', request.matter,
    request.purpose_text, request.wanted, numbered.number)
  FROM "revisions" AS revision, "cases" AS numbered
  WHERE revision.id = request.revision_id AND numbered.id = request.id;--> statement-breakpoint
UPDATE "discrepancies" AS doubt SET words = concat_ws(E'\n',
    (select content ->> 'name' from revisions where resource_id = doubt.resource_id and published_at is not null
      order by number desc limit 1),
    (select string_agg(item ->> 'name', ' ') from jsonb_array_elements(doubt.items) as item),
    doubt.found, doubt.expected, (select number from cases where id = doubt.id));--> statement-breakpoint
CREATE INDEX "discrepancies_words" ON "discrepancies" USING gin (word_pairs("words"));--> statement-breakpoint
CREATE INDEX "access_requests_words" ON "access_requests" USING gin (word_pairs("words"));--> statement-breakpoint
ALTER TABLE "tasks" ADD COLUMN "claimed_by_id" uuid;--> statement-breakpoint
ALTER TABLE "tasks" ADD COLUMN "claimed_until" date;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_claimed_by_id_users_id_fk" FOREIGN KEY ("claimed_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "tasks_claimed" ON "tasks" USING btree ("department_id","claimed_by_id") WHERE claimed_by_id is not null and done_at is null;--> statement-breakpoint
CREATE TABLE "substitutions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"substitute_id" uuid NOT NULL,
	"department_id" uuid NOT NULL,
	"from" date NOT NULL,
	"until" date NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone
);--> statement-breakpoint
ALTER TABLE "substitutions" ADD CONSTRAINT "substitutions_person_id_users_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "substitutions" ADD CONSTRAINT "substitutions_substitute_id_users_id_fk" FOREIGN KEY ("substitute_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "substitutions" ADD CONSTRAINT "substitutions_department_id_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."departments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "substitutions_one" ON "substitutions" USING btree ("person_id") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "substitutions_substitute" ON "substitutions" USING btree ("substitute_id","person_id") WHERE ended_at is null;
