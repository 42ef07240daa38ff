CREATE TABLE "data"."cycles" (
	"resource_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"cycle" text NOT NULL,
	"reason" text NOT NULL,
	"status" text NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"asked_by_id" uuid NOT NULL,
	"asked_by_name" text NOT NULL,
	"answered_at" timestamp with time zone,
	"answered_by_name" text,
	"note" text DEFAULT '' NOT NULL,
	"until" date,
	"ended_at" timestamp with time zone,
	"ended_by_name" text,
	"end_note" text DEFAULT '' NOT NULL,
	CONSTRAINT "cycles_resource_id_id_pk" PRIMARY KEY("resource_id","id")
);
--> statement-breakpoint
ALTER TABLE "data"."loads" ADD COLUMN "late" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "data"."datasets" ADD COLUMN "due_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "data"."datasets" ADD COLUMN "late_since" timestamp with time zone;--> statement-breakpoint
CREATE UNIQUE INDEX "cycles_one_asked" ON "data"."cycles" USING btree ("resource_id") WHERE status = 'asked';--> statement-breakpoint
CREATE UNIQUE INDEX "cycles_one_agreed" ON "data"."cycles" USING btree ("resource_id") WHERE status = 'agreed';