CREATE TABLE "tick_failures" (
	"id" uuid PRIMARY KEY NOT NULL,
	"tick" text NOT NULL,
	"record_id" uuid,
	"subject_type" text,
	"subject_id" uuid,
	"first_at" timestamp with time zone NOT NULL,
	"last_at" timestamp with time zone NOT NULL,
	"count" integer DEFAULT 1 NOT NULL,
	"reason" text NOT NULL,
	"told_at" timestamp with time zone,
	CONSTRAINT "tick_failures_record" UNIQUE NULLS NOT DISTINCT("tick","record_id")
);
--> statement-breakpoint
CREATE TABLE "late_notes" (
	"task_id" uuid NOT NULL,
	"due_on" date NOT NULL,
	"by_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"note" text NOT NULL,
	CONSTRAINT "late_notes_task_id_due_on_pk" PRIMARY KEY("task_id","due_on")
);
--> statement-breakpoint
CREATE TABLE "follows" (
	"user_id" uuid NOT NULL,
	"subject_type" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"seen_at" timestamp with time zone NOT NULL,
	CONSTRAINT "follows_user_id_subject_id_pk" PRIMARY KEY("user_id","subject_id")
);
--> statement-breakpoint
ALTER TABLE "late_notes" ADD CONSTRAINT "late_notes_task_id_tasks_id_fk" FOREIGN KEY ("task_id") REFERENCES "public"."tasks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "late_notes" ADD CONSTRAINT "late_notes_by_id_users_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follows" ADD CONSTRAINT "follows_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;