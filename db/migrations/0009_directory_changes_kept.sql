-- Names of items, as they stand in the published revision; what is not shared stands apart (PD-27)
UPDATE "directory_entries" SET
  "item_names" = (
    SELECT coalesce(string_agg(item ->> 'name', E'\n' ORDER BY at), '')
    FROM jsonb_array_elements("revisions"."content" -> 'items') WITH ORDINALITY AS each (item, at)
    WHERE item ->> 'shareType' IS DISTINCT FROM 'not_shared'),
  "hidden_item_names" = (
    SELECT coalesce(string_agg(item ->> 'name', E'\n' ORDER BY at), '')
    FROM jsonb_array_elements("revisions"."content" -> 'items') WITH ORDINALITY AS each (item, at)
    WHERE item ->> 'shareType' = 'not_shared')
FROM "revisions" WHERE "revisions"."id" = "directory_entries"."revision_id";
--> statement-breakpoint
-- Lists of numbers do not become smaller by the server's compression
ALTER TABLE "directory_postings" ALTER COLUMN "data" SET STORAGE EXTERNAL;
--> statement-breakpoint
ALTER TABLE "directory_segments" ALTER COLUMN "columns" SET STORAGE EXTERNAL;
--> statement-breakpoint
CREATE FUNCTION "directory_entries_came"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "directory_changes" ("resource_id")
  SELECT "resource_id" FROM "now_there" ORDER BY "resource_id"
  ON CONFLICT ("resource_id") DO UPDATE SET "seq" = nextval('directory_changes_seq_seq');
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION "directory_entries_went"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "directory_changes" ("resource_id")
  SELECT "resource_id" FROM "there_before" ORDER BY "resource_id"
  ON CONFLICT ("resource_id") DO UPDATE SET "seq" = nextval('directory_changes_seq_seq');
  RETURN NULL;
END $$;
--> statement-breakpoint
-- Only what is searched for, filtered, counted or put in order
CREATE FUNCTION "directory_entries_changed"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "directory_changes" ("resource_id")
  SELECT "later"."resource_id"
  FROM "now_there" AS "later" JOIN "there_before" AS "earlier" ON "earlier"."resource_id" = "later"."resource_id"
  WHERE ("later"."code", "later"."name", "later"."summary", "later"."department_id", "later"."industry", "later"."class",
         "later"."classification", "later"."share_type", "later"."openness", "later"."update_cycle", "later"."scope",
         "later"."item_names", "later"."hidden_item_names", "later"."published_at")
    IS DISTINCT FROM
        ("earlier"."code", "earlier"."name", "earlier"."summary", "earlier"."department_id", "earlier"."industry", "earlier"."class",
         "earlier"."classification", "earlier"."share_type", "earlier"."openness", "earlier"."update_cycle", "earlier"."scope",
         "earlier"."item_names", "earlier"."hidden_item_names", "earlier"."published_at")
  ORDER BY "later"."resource_id"
  ON CONFLICT ("resource_id") DO UPDATE SET "seq" = nextval('directory_changes_seq_seq');
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER "directory_entries_came" AFTER INSERT ON "directory_entries"
  REFERENCING NEW TABLE AS "now_there" FOR EACH STATEMENT EXECUTE FUNCTION "directory_entries_came"();
--> statement-breakpoint
CREATE TRIGGER "directory_entries_went" AFTER DELETE ON "directory_entries"
  REFERENCING OLD TABLE AS "there_before" FOR EACH STATEMENT EXECUTE FUNCTION "directory_entries_went"();
--> statement-breakpoint
CREATE TRIGGER "directory_entries_changed" AFTER UPDATE ON "directory_entries"
  REFERENCING NEW TABLE AS "now_there" OLD TABLE AS "there_before"
  FOR EACH STATEMENT EXECUTE FUNCTION "directory_entries_changed"();
--> statement-breakpoint
-- The directory finds its entries by the provider's name too
CREATE FUNCTION "directory_department_renamed"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "directory_changes" ("resource_id")
  SELECT "resource_id" FROM "directory_entries" WHERE "department_id" = NEW."id" ORDER BY "resource_id"
  ON CONFLICT ("resource_id") DO UPDATE SET "seq" = nextval('directory_changes_seq_seq');
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER "directory_department_renamed" AFTER UPDATE OF "name" ON "departments"
  FOR EACH ROW WHEN (OLD."name" IS DISTINCT FROM NEW."name") EXECUTE FUNCTION "directory_department_renamed"();
--> statement-breakpoint
INSERT INTO "directory_changes" ("resource_id") SELECT "resource_id" FROM "directory_entries";
