ALTER TABLE "access_requests" ADD COLUMN "basket_id" uuid;--> statement-breakpoint
CREATE INDEX "access_requests_basket" ON "access_requests" USING btree ("basket_id") WHERE basket_id is not null;