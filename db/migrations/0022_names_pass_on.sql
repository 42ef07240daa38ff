-- Keeps what a resource holds of names in step with its revisions: that of the published one and that of the one in
-- hand. Whoever comes second waits for the first to commit, and is refused. A double of before holds those of its names
-- that nobody else does, and is none any more once it holds them all.
CREATE FUNCTION hold_names_of(resource_id uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  resource resources;
  held text[];
  wanted text;
  holder uuid;
  other uuid;
BEGIN
  SELECT * INTO resource FROM resources WHERE id = hold_names_of.resource_id;
  IF NOT FOUND THEN
    RETURN;
  END IF;
  SELECT coalesce(array_agg(DISTINCT name_key(content ->> 'name')), '{}') INTO held FROM revisions
    WHERE revisions.resource_id = resource.id
      AND status IN ('draft', 'submitted', 'returned', 'examining', 'published') AND content ->> 'name' <> '';
  DELETE FROM resource_names WHERE resource_names.resource_id = resource.id AND key <> ALL (held);
  FOREACH wanted IN ARRAY held LOOP
    -- A double does not wait for whoever is about to give the name away
    IF resource.double_of IS NULL
      OR NOT EXISTS (SELECT FROM resource_names WHERE department_id = resource.department_id AND key = wanted) THEN
      INSERT INTO resource_names (department_id, key, resource_id)
        VALUES (resource.department_id, wanted, resource.id) ON CONFLICT DO NOTHING;
    END IF;
    SELECT resource_names.resource_id INTO holder FROM resource_names
      WHERE department_id = resource.department_id AND key = wanted;
    IF holder IS DISTINCT FROM resource.id THEN
      IF resource.double_of IS NULL THEN
        RAISE unique_violation USING MESSAGE = 'the department has a resource of that name',
          CONSTRAINT = 'resource_names_taken', TABLE = 'resource_names';
      END IF;
      other := coalesce(holder, resource.double_of);
    END IF;
  END LOOP;
  UPDATE resources SET double_of = other WHERE id = resource.id AND double_of IS DISTINCT FROM other;
END
$$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION hold_resource_names() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM hold_names_of(coalesce(NEW.resource_id, OLD.resource_id));
  RETURN NULL;
END
$$;
--> statement-breakpoint
-- A name that nobody holds any more passes on to the eldest of its doubles, of which the others are doubles then. At the
-- end of the transaction: whoever gave it up may have taken it again, as where a revision takes the place of another.
CREATE FUNCTION pass_name_on() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  heir uuid;
BEGIN
  IF EXISTS (SELECT FROM resource_names WHERE department_id = OLD.department_id AND key = OLD.key) THEN
    RETURN NULL;
  END IF;
  FOR heir IN
    SELECT id FROM resources
    WHERE department_id = OLD.department_id AND double_of IS NOT NULL AND EXISTS (
      SELECT FROM revisions
      WHERE resource_id = resources.id AND status IN ('draft', 'submitted', 'returned', 'examining', 'published')
        AND name_key(content ->> 'name') = OLD.key
    )
    ORDER BY created_at, id FOR UPDATE
  LOOP
    PERFORM hold_names_of(heir);
  END LOOP;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER resource_names_pass_on AFTER DELETE ON resource_names
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION pass_name_on();
--> statement-breakpoint
-- Names that were given up while nobody took them over
DO $$
DECLARE
  heir uuid;
BEGIN
  FOR heir IN SELECT id FROM resources WHERE double_of IS NOT NULL ORDER BY created_at, id LOOP
    PERFORM hold_names_of(heir);
  END LOOP;
END
$$;
