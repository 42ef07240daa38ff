CREATE TABLE "form_drafts" (
	"user_id" uuid NOT NULL,
	"form" text NOT NULL,
	"subject" text DEFAULT '' NOT NULL,
	"name" text DEFAULT '' NOT NULL,
	"values" text NOT NULL,
	"saved_at" timestamp with time zone NOT NULL,
	CONSTRAINT "form_drafts_user_id_form_subject_pk" PRIMARY KEY("user_id","form","subject")
);
--> statement-breakpoint
DROP INDEX "phrases_once";--> statement-breakpoint
ALTER TABLE "phrases" ADD COLUMN "kind" text DEFAULT 'answer' NOT NULL;--> statement-breakpoint
ALTER TABLE "access_requests" ADD COLUMN "system" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "access_requests" ADD COLUMN "contact" jsonb;--> statement-breakpoint
ALTER TABLE "form_drafts" ADD CONSTRAINT "form_drafts_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "phrases_of_kind_once" ON "phrases" USING btree ("department_id","kind",md5("text"));