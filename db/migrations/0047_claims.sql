ALTER TABLE "tasks" ADD COLUMN "claimed_by_id" uuid;--> statement-breakpoint
ALTER TABLE "tasks" ADD COLUMN "claimed_until" date;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_claimed_by_id_users_id_fk" FOREIGN KEY ("claimed_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "tasks_claimed" ON "tasks" USING btree ("department_id","claimed_by_id") WHERE claimed_by_id is not null and done_at is null;