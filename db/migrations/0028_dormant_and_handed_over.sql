ALTER TABLE "users" ADD COLUMN "dormant_told_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "access_requests" ADD COLUMN "handler_id" uuid;--> statement-breakpoint
ALTER TABLE "access_requests" ADD CONSTRAINT "access_requests_handler_id_users_id_fk" FOREIGN KEY ("handler_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "access_requests_handler" ON "access_requests" USING btree ("handler_id","filed_at" DESC NULLS LAST) WHERE handler_id is not null;