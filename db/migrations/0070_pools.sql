CREATE TABLE "pool_rows" (
	"pool_id" uuid NOT NULL,
	"about" text NOT NULL,
	"nth" integer NOT NULL,
	"keys" jsonb NOT NULL,
	CONSTRAINT "pool_rows_pool_id_about_nth_pk" PRIMARY KEY("pool_id","about","nth")
);
--> statement-breakpoint
CREATE TABLE "pool_runs" (
	"pool_id" uuid PRIMARY KEY NOT NULL,
	"run" integer NOT NULL,
	"at" timestamp with time zone,
	"tried_at" timestamp with time zone NOT NULL,
	"failed" boolean DEFAULT false NOT NULL,
	"stand" text NOT NULL,
	"loads" text NOT NULL,
	"figures" jsonb,
	"milliseconds" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "pools" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"library" text,
	"name" text NOT NULL,
	"note" text NOT NULL,
	"identifier" text NOT NULL,
	"sources" jsonb NOT NULL,
	"fields" jsonb NOT NULL,
	"department_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"changed_by_id" uuid NOT NULL,
	"changed_by_name" text NOT NULL,
	"closed_at" timestamp with time zone,
	"closed_note" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX "pools_name" ON "pools" USING btree ("name") WHERE closed_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "pools_library" ON "pools" USING btree ("library") WHERE closed_at is null and library is not null;