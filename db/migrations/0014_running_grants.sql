-- Grants in effect before delivery was followed: nobody knows whether the data came, so they wait to be told
UPDATE "access_requests"
SET "delivered" = '{"status":"awaited","dueOn":null,"plannedOn":null,"how":"","where":"","note":"","overdueAt":null}'::jsonb,
    "life" = jsonb_set("life", '{useOn}', to_jsonb(to_char(("grant"->>'effectiveAt')::timestamptz AT TIME ZONE 'Asia/Shanghai' + interval '1 year', 'YYYY-MM-DD')))
WHERE "status" = 'granted' AND "grant"->>'effectiveAt' IS NOT NULL;
