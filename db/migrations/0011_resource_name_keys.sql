-- The form in which names are compared, as nameKey() makes it: width, case, blanks and punctuation make no difference.
CREATE FUNCTION name_key(name text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT coalesce(
    nullif(
      regexp_replace(
        lower(normalize(name, NFKC)),
        '[\s\u200B\uFEFF()、,·・._/\\\-《》〈〉“”‘’"''`。;:!?【】\[\]{}「」『』—–―~|*#&+]', '', 'g'
      ), ''
    ), lower(normalize(name, NFKC))
  )
$$;
--> statement-breakpoint
-- Keeps what a resource holds of names in step with its revisions: that of the published one and that of the one in
-- hand. Whoever comes second waits for the first to commit, and is refused. A double of before that is renamed, or
-- whose counterpart is gone, is none any more.
CREATE FUNCTION hold_resource_names() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  resource resources;
  held text[];
  wanted text;
BEGIN
  SELECT * INTO resource FROM resources WHERE id = coalesce(NEW.resource_id, OLD.resource_id);
  IF NOT FOUND THEN
    RETURN NULL;
  END IF;
  SELECT coalesce(array_agg(DISTINCT name_key(content ->> 'name')), '{}') INTO held FROM revisions
    WHERE resource_id = resource.id AND status IN ('draft', 'submitted', 'returned', 'examining', 'published')
      AND content ->> 'name' <> '';
  IF resource.double_of IS NOT NULL THEN
    IF EXISTS (SELECT FROM resource_names WHERE department_id = resource.department_id AND key = ANY (held)) THEN
      RETURN NULL;
    END IF;
    UPDATE resources SET double_of = NULL WHERE id = resource.id;
  END IF;
  DELETE FROM resource_names WHERE resource_id = resource.id AND key <> ALL (held);
  FOREACH wanted IN ARRAY held LOOP
    INSERT INTO resource_names (department_id, key, resource_id)
      VALUES (resource.department_id, wanted, resource.id) ON CONFLICT DO NOTHING;
    IF NOT EXISTS (
      SELECT FROM resource_names
      WHERE department_id = resource.department_id AND key = wanted AND resource_id = resource.id
    ) THEN
      RAISE unique_violation USING MESSAGE = 'the department has a resource of that name',
        CONSTRAINT = 'resource_names_taken', TABLE = 'resource_names';
    END IF;
  END LOOP;
  RETURN NULL;
END
$$;
--> statement-breakpoint
-- Doubles that the directory holds are kept: the one that was there first has the name, the later ones are marked.
CREATE TEMPORARY TABLE named ON COMMIT DROP AS
  SELECT DISTINCT resources.id, resources.department_id, resources.created_at,
    name_key(revisions.content ->> 'name') AS key
  FROM resources JOIN revisions ON revisions.resource_id = resources.id
  WHERE revisions.status IN ('draft', 'submitted', 'returned', 'examining', 'published')
    AND revisions.content ->> 'name' <> '';
--> statement-breakpoint
UPDATE resources SET double_of = earlier.id
FROM (
  SELECT DISTINCT ON (later.id) later.id AS later_id, first.id
  FROM named AS later JOIN (
    SELECT DISTINCT ON (department_id, key) department_id, key, id FROM named
    ORDER BY department_id, key, created_at, id
  ) AS first USING (department_id, key)
  WHERE first.id <> later.id ORDER BY later.id, first.id
) AS earlier WHERE resources.id = earlier.later_id;
--> statement-breakpoint
INSERT INTO resource_names (department_id, key, resource_id)
  SELECT DISTINCT ON (named.department_id, named.key) named.department_id, named.key, named.id
  FROM named JOIN resources ON resources.id = named.id AND resources.double_of IS NULL
  ORDER BY named.department_id, named.key, named.created_at, named.id;
--> statement-breakpoint
CREATE TRIGGER revisions_hold_names AFTER INSERT OR DELETE OR UPDATE OF status, content ON revisions
  FOR EACH ROW EXECUTE FUNCTION hold_resource_names();
