CREATE SCHEMA "data";
--> statement-breakpoint
CREATE TABLE "data"."loads" (
	"resource_id" uuid NOT NULL,
	"load" integer NOT NULL,
	"id" uuid NOT NULL,
	"mode" text NOT NULL,
	"status" text NOT NULL,
	"failure" text,
	"before" integer DEFAULT 0 NOT NULL,
	"rows_before" integer DEFAULT 0 NOT NULL,
	"accepted" integer DEFAULT 0 NOT NULL,
	"quarantined" integer DEFAULT 0 NOT NULL,
	"added" integer DEFAULT 0 NOT NULL,
	"changed" integer DEFAULT 0 NOT NULL,
	"removed" integer DEFAULT 0 NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"by_id" uuid NOT NULL,
	"by_name" text NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"finished_at" timestamp with time zone,
	CONSTRAINT "loads_resource_id_load_pk" PRIMARY KEY("resource_id","load"),
	CONSTRAINT "loads_id" UNIQUE("resource_id","id")
);
--> statement-breakpoint
CREATE TABLE "data"."datasets" (
	"resource_id" uuid PRIMARY KEY NOT NULL,
	"shape" integer NOT NULL,
	"current_load" integer DEFAULT 0 NOT NULL,
	"next_load" integer DEFAULT 1 NOT NULL,
	"rows" integer DEFAULT 0 NOT NULL,
	"by_conditions" boolean DEFAULT false NOT NULL,
	"confirmed_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "data"."quarantine" (
	"resource_id" uuid NOT NULL,
	"load" integer NOT NULL,
	"line" integer NOT NULL,
	"reasons" jsonb NOT NULL,
	CONSTRAINT "quarantine_resource_id_load_line_pk" PRIMARY KEY("resource_id","load","line")
);
--> statement-breakpoint
CREATE TABLE "data"."records" (
	"resource_id" uuid NOT NULL,
	"key" text NOT NULL,
	"from_load" integer NOT NULL,
	"to_load" integer,
	"k1" text,
	"k2" text,
	"k3" text,
	"k4" text,
	"body" jsonb NOT NULL,
	CONSTRAINT "records_resource_id_key_from_load_pk" PRIMARY KEY("resource_id","key","from_load")
);
--> statement-breakpoint
CREATE TABLE "data"."shapes" (
	"resource_id" uuid NOT NULL,
	"shape" integer NOT NULL,
	"slots" jsonb NOT NULL,
	CONSTRAINT "shapes_resource_id_shape_pk" PRIMARY KEY("resource_id","shape")
);
--> statement-breakpoint
CREATE TABLE "data"."staged" (
	"resource_id" uuid NOT NULL,
	"load" integer NOT NULL,
	"line" integer NOT NULL,
	"key" text NOT NULL,
	"k1" text,
	"k2" text,
	"k3" text,
	"k4" text,
	"body" jsonb NOT NULL,
	CONSTRAINT "staged_resource_id_load_line_pk" PRIMARY KEY("resource_id","load","line")
);
--> statement-breakpoint
CREATE TABLE "data"."uses" (
	"resource_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"request_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"actor_id" uuid NOT NULL,
	"actor_name" text NOT NULL,
	"department_id" uuid NOT NULL,
	"department_name" text NOT NULL,
	"kind" text NOT NULL,
	"purpose" text NOT NULL,
	"matter" text NOT NULL,
	"items" jsonb NOT NULL,
	"rows" integer NOT NULL,
	"result" text NOT NULL,
	"address" text NOT NULL,
	CONSTRAINT "uses_resource_id_id_pk" PRIMARY KEY("resource_id","id")
);
--> statement-breakpoint
CREATE UNIQUE INDEX "loads_one_open" ON "data"."loads" USING btree ("resource_id") WHERE status = 'staging';--> statement-breakpoint
CREATE INDEX "records_k1" ON "data"."records" USING btree ("resource_id","k1");--> statement-breakpoint
CREATE INDEX "records_k2" ON "data"."records" USING btree ("resource_id","k2");--> statement-breakpoint
CREATE INDEX "records_k3" ON "data"."records" USING btree ("resource_id","k3");--> statement-breakpoint
CREATE INDEX "records_k4" ON "data"."records" USING btree ("resource_id","k4");--> statement-breakpoint
CREATE INDEX "uses_of_grant" ON "data"."uses" USING btree ("resource_id","request_id","at" DESC NULLS LAST);