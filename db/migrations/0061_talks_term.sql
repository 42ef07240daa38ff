ALTER TABLE "access_requests" ADD COLUMN "talks" jsonb;--> statement-breakpoint
CREATE INDEX "access_requests_talks" ON "access_requests" USING btree ((talks ->> 'by')) WHERE talks is not null;