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
