DROP INDEX "tasks_one_open";--> statement-breakpoint
CREATE UNIQUE INDEX "tasks_one_open" ON "tasks" USING btree ("subject_id","kind","department_id","role") WHERE done_at is null;