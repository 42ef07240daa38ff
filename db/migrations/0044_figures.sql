CREATE TABLE "request_facts" (
	"request_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"provider_id" uuid NOT NULL,
	"filed_on" date NOT NULL,
	"on" date NOT NULL,
	"counted" boolean DEFAULT false NOT NULL,
	CONSTRAINT "request_facts_request_id_kind_pk" PRIMARY KEY("request_id","kind")
);
--> statement-breakpoint
CREATE TABLE "request_figures" (
	"provider_id" uuid NOT NULL,
	"month" text NOT NULL,
	"kind" text NOT NULL,
	"working_days" integer NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "request_figures_provider_id_month_kind_working_days_pk" PRIMARY KEY("provider_id","month","kind","working_days")
);
--> statement-breakpoint
ALTER TABLE "request_facts" ADD CONSTRAINT "request_facts_request_id_access_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."access_requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request_facts" ADD CONSTRAINT "request_facts_provider_id_departments_id_fk" FOREIGN KEY ("provider_id") REFERENCES "public"."departments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request_figures" ADD CONSTRAINT "request_figures_provider_id_departments_id_fk" FOREIGN KEY ("provider_id") REFERENCES "public"."departments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "request_facts_figure" ON "request_facts" USING btree ("kind","provider_id","on");--> statement-breakpoint
CREATE INDEX "request_facts_day" ON "request_facts" USING btree ("kind","on");--> statement-breakpoint
CREATE INDEX "request_facts_uncounted" ON "request_facts" USING btree ("request_id","kind") WHERE not counted;