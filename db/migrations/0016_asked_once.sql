-- Whoever was asked already is not asked again
UPDATE "access_requests" SET "supplement_asked" = true
WHERE "id" IN (SELECT "case_id" FROM "case_events" WHERE "type" = 'supplement_asked');
