ALTER TABLE "access_requests" ADD COLUMN "withheld" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "access_requests" ADD COLUMN "follows" uuid;--> statement-breakpoint
ALTER TABLE "access_requests" ADD COLUMN "follows_as" text;--> statement-breakpoint
ALTER TABLE "access_requests" ADD COLUMN "acknowledged" text;--> statement-breakpoint
ALTER TABLE "access_requests" ADD COLUMN "supplement_asked" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "access_requests" ADD COLUMN "mandated_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "access_requests" ADD COLUMN "extended" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "access_requests" ADD CONSTRAINT "access_requests_follows_access_requests_id_fk" FOREIGN KEY ("follows") REFERENCES "public"."access_requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "access_requests_follows" ON "access_requests" USING btree ("follows") WHERE follows is not null;