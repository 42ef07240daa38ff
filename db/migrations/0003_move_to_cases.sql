-- Every request, doubt, filing and registration becomes a case: events and numbers move to the tables they share.
INSERT INTO "cases" ("id", "kind", "number", "department_id", "opened_at")
SELECT "id", 'registration', NULL, "department_id", "created_at" FROM "resources"
UNION ALL
SELECT "id", 'request', "number", "consumer_id", "filed_at" FROM "access_requests"
UNION ALL
SELECT "id", 'discrepancy', "number", "reporting_department_id", "reported_at" FROM "discrepancies"
UNION ALL
SELECT gen_random_uuid(), 'filing', NULL, f."department_id", coalesce(min(e."at"), f."filed_at", now())
FROM "filings" f LEFT JOIN "filing_events" e ON e."department_id" = f."department_id"
GROUP BY f."department_id";
--> statement-breakpoint
UPDATE "filings" f SET "case_id" = c."id" FROM "cases" c
WHERE c."kind" = 'filing' AND c."department_id" = f."department_id";
--> statement-breakpoint
-- For which department somebody filed or registered was not kept: it stays unknown, it is not guessed
INSERT INTO "case_events"
	("case_id", "seq", "type", "data", "actor_id", "actor_name", "actor_department_id", "ip", "at")
SELECT "request_id", "seq", "type", "data", "actor_id", "actor_name", "actor_department_id", "ip", "at"
FROM "request_events"
UNION ALL
SELECT "discrepancy_id", "seq", "type", "data", "actor_id", "actor_name", "actor_department_id", "ip", "at"
FROM "discrepancy_events"
UNION ALL
SELECT f."case_id", e."seq", e."type", e."data", e."actor_id", e."actor_name", NULL, e."ip", e."at"
FROM "filing_events" e JOIN "filings" f ON f."department_id" = e."department_id"
UNION ALL
SELECT "resource_id", "seq", "type", jsonb_build_object('revision', "revision", 'note', "note") || "data",
	"actor_id", "actor_name", NULL, "ip", "at"
FROM "resource_events";
--> statement-breakpoint
INSERT INTO "case_numbers" ("prefix", "year", "last")
SELECT 'SQ', "year", "last" FROM "request_numbers"
UNION ALL
SELECT 'HS', right("prefix", 4)::integer, "last" FROM "code_sequences" WHERE "prefix" ~ '^HS-[0-9]{4}$';
--> statement-breakpoint
DELETE FROM "code_sequences" WHERE "prefix" ~ '^HS-[0-9]{4}$';
--> statement-breakpoint
-- What was read out of a doubt's events stands in columns from here on
UPDATE "discrepancies" d SET
	"positions" = jsonb_build_object(
		'reporter', coalesce((
			SELECT e."data"->>'outcome' FROM "case_events" e
			WHERE e."case_id" = d."id" AND e."type" IN ('proposed', 'agreed') AND e."data"->>'side' = 'reporter'
			ORDER BY e."seq" DESC LIMIT 1
		), 'corrected'),
		'collector', (
			SELECT e."data"->>'outcome' FROM "case_events" e
			WHERE e."case_id" = d."id" AND e."type" IN ('proposed', 'agreed') AND e."data"->>'side' = 'collector'
			ORDER BY e."seq" DESC LIMIT 1
		)
	),
	"closed_by" = CASE WHEN d."status" IN ('corrected', 'upheld', 'withdrawn') THEN (
		SELECT CASE e."type"
			WHEN 'answered' THEN 'collector'
			WHEN 'agreed' THEN e."data"->>'side'
			WHEN 'settled' THEN 'authority'
			WHEN 'withdrawn' THEN 'reporter'
		END
		FROM "case_events" e
		WHERE e."case_id" = d."id" AND e."type" IN ('answered', 'agreed', 'settled', 'withdrawn')
		ORDER BY e."seq" DESC LIMIT 1
	) END,
	"awaits" = CASE d."status"
		WHEN 'reported' THEN 'collector'
		-- Whoever spoke last waits for the other
		WHEN 'negotiating' THEN coalesce((
			SELECT CASE e."data"->>'side' WHEN 'collector' THEN 'reporter' ELSE 'collector' END
			FROM "case_events" e
			WHERE e."case_id" = d."id" AND e."type" IN ('message_sent', 'proposed')
			ORDER BY e."seq" DESC LIMIT 1
		), 'collector')
		-- Before the authority from the first, the collector is waited for until it has spoken
		WHEN 'coordinating' THEN CASE WHEN NOT EXISTS (
			SELECT FROM "case_events" e
			WHERE e."case_id" = d."id"
				AND (e."type" = 'negotiation_failed' OR (e."type" = 'message_sent' AND e."data"->>'side' = 'collector'))
		) THEN 'collector' END
	END;
--> statement-breakpoint
DO $$
BEGIN
	IF (SELECT count(*) FROM "case_events")
		<> (SELECT count(*) FROM "request_events") + (SELECT count(*) FROM "discrepancy_events")
			+ (SELECT count(*) FROM "filing_events") + (SELECT count(*) FROM "resource_events")
	THEN RAISE EXCEPTION 'events would be lost: not every one of them belongs to a case';
	END IF;
END $$;
