CREATE TABLE "quality_days" (
	"department_id" uuid NOT NULL,
	"day" date NOT NULL,
	"dimension" text NOT NULL,
	"looked" bigint NOT NULL,
	"failing" bigint NOT NULL,
	CONSTRAINT "quality_days_department_id_day_dimension_pk" PRIMARY KEY("department_id","day","dimension")
);
--> statement-breakpoint
CREATE TABLE "quality_grid" (
	"resource_id" uuid NOT NULL,
	"dimension" text NOT NULL,
	"rules" integer NOT NULL,
	"looked" bigint NOT NULL,
	"failing" bigint NOT NULL,
	CONSTRAINT "quality_grid_resource_id_dimension_pk" PRIMARY KEY("resource_id","dimension")
);
--> statement-breakpoint
CREATE TABLE "quality_plans" (
	"resource_id" uuid PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"rules" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"daily" boolean DEFAULT false NOT NULL,
	"changed_at" timestamp with time zone,
	"changed_by_id" uuid,
	"changed_by_name" text
);
--> statement-breakpoint
CREATE TABLE "quality_results" (
	"resource_id" uuid NOT NULL,
	"run" integer NOT NULL,
	"rule" text NOT NULL,
	"kind" text NOT NULL,
	"item" uuid NOT NULL,
	"dimension" text NOT NULL,
	"looked" integer NOT NULL,
	"failing" integer NOT NULL,
	CONSTRAINT "quality_results_resource_id_run_rule_pk" PRIMARY KEY("resource_id","run","rule")
);
--> statement-breakpoint
CREATE TABLE "quality_runs" (
	"resource_id" uuid NOT NULL,
	"run" integer NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"load" integer NOT NULL,
	"plan" integer NOT NULL,
	"revision_id" uuid NOT NULL,
	"day" date NOT NULL,
	"rows" integer NOT NULL,
	"milliseconds" integer NOT NULL,
	CONSTRAINT "quality_runs_resource_id_run_pk" PRIMARY KEY("resource_id","run")
);
--> statement-breakpoint
CREATE TABLE "quality_statistics" (
	"resource_id" uuid NOT NULL,
	"run" integer NOT NULL,
	"item" uuid NOT NULL,
	"filled" integer NOT NULL,
	"distinct" integer NOT NULL,
	"least" text,
	"most" text,
	CONSTRAINT "quality_statistics_resource_id_run_item_pk" PRIMARY KEY("resource_id","run","item")
);
--> statement-breakpoint
CREATE INDEX "quality_days_day" ON "quality_days" USING btree ("day");