-- What is counted of the requests that are there already: received, decided by somebody, withheld, delivered, overdue.
INSERT INTO request_facts (request_id, kind, provider_id, filed_on, "on")
SELECT id, 'received', provider_id,
  (filed_at AT TIME ZONE 'Asia/Shanghai')::date, (filed_at AT TIME ZONE 'Asia/Shanghai')::date
FROM access_requests;
--> statement-breakpoint
INSERT INTO request_facts (request_id, kind, provider_id, filed_on, "on")
SELECT request.id, fact.kind, request.provider_id, (request.filed_at AT TIME ZONE 'Asia/Shanghai')::date, min(
    CASE
      WHEN fact.kind <> 'overdue' THEN fact.day
      WHEN event.data ? 'dueOn' THEN (event.data ->> 'dueOn')::date
      ELSE least(request.due_on, fact.day - 1)
    END)
FROM case_events AS event
JOIN access_requests AS request ON request.id = event.case_id
CROSS JOIN LATERAL (
  SELECT kind, (event.at AT TIME ZONE 'Asia/Shanghai')::date AS day
  FROM (VALUES
    ('decided', event.type = 'refused' OR (event.type = 'granted'
      AND event.data ->> 'by' IN ('decision', 'negotiation', 'authority', 'superior'))),
    ('withheld', event.type = 'refused' OR (event.type = 'granted'
      AND jsonb_array_length(coalesce(nullif(event.data -> 'withheld', 'null'), '[]')) > 0)),
    ('delivered', event.type = 'delivery_provided'),
    ('overdue', event.type IN ('escalated', 'answered_late')
      OR (event.type = 'answer_counted' AND event.data ->> 'outcome' = 'late'))
  ) AS each (kind, holds)
  WHERE holds
) AS fact
WHERE event.type IN ('granted', 'refused', 'delivery_provided', 'escalated', 'answered_late', 'answer_counted')
GROUP BY request.id, fact.kind, request.provider_id, request.filed_at;
