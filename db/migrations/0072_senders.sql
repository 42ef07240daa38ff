CREATE TABLE "data"."senders" (
	"resource_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"token" text NOT NULL,
	"every_minutes" integer NOT NULL,
	"registered_at" timestamp with time zone NOT NULL,
	"by_id" uuid NOT NULL,
	"by_name" text NOT NULL,
	"withdrawn_at" timestamp with time zone,
	"withdrawn_by_name" text,
	"last_beat_at" timestamp with time zone,
	"silent_at" timestamp with time zone,
	"silent_since" timestamp with time zone,
	CONSTRAINT "senders_resource_id_id_pk" PRIMARY KEY("resource_id","id"),
	CONSTRAINT "senders_token" UNIQUE("resource_id","token")
);
--> statement-breakpoint
CREATE UNIQUE INDEX "senders_name" ON "data"."senders" USING btree ("resource_id","name") WHERE withdrawn_at is null;