-- What was asked for so far was asked for once.
UPDATE "access_requests" SET "supplements_asked" = 1 WHERE "supplement_asked";
