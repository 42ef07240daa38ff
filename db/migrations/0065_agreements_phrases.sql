CREATE TABLE "phrases" (
	"id" uuid PRIMARY KEY NOT NULL,
	"department_id" uuid NOT NULL,
	"text" text NOT NULL,
	"kept_by_id" uuid NOT NULL,
	"kept_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "request_agreements" (
	"request_id" uuid NOT NULL,
	"from_seq" integer NOT NULL,
	"clauses" jsonb NOT NULL,
	"hash" text NOT NULL,
	"kept_at" timestamp with time zone NOT NULL,
	CONSTRAINT "request_agreements_request_id_from_seq_pk" PRIMARY KEY("request_id","from_seq")
);
--> statement-breakpoint
ALTER TABLE "phrases" ADD CONSTRAINT "phrases_department_id_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."departments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "phrases" ADD CONSTRAINT "phrases_kept_by_id_users_id_fk" FOREIGN KEY ("kept_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request_agreements" ADD CONSTRAINT "request_agreements_request_id_access_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."access_requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "phrases_once" ON "phrases" USING btree ("department_id",md5("text"));