CREATE TABLE "directory_changes" (
	"resource_id" uuid PRIMARY KEY NOT NULL,
	"seq" bigserial NOT NULL
);
--> statement-breakpoint
CREATE TABLE "directory_docs" (
	"segment" integer NOT NULL,
	"doc" integer NOT NULL,
	"resource_id" uuid NOT NULL,
	CONSTRAINT "directory_docs_segment_doc_pk" PRIMARY KEY("segment","doc"),
	CONSTRAINT "directory_docs_resourceId_unique" UNIQUE("resource_id")
);
--> statement-breakpoint
CREATE TABLE "directory_postings" (
	"segment" integer NOT NULL,
	"term" text COLLATE "C" NOT NULL,
	"count" integer NOT NULL,
	"data" "bytea" NOT NULL,
	CONSTRAINT "directory_postings_term_segment_pk" PRIMARY KEY("term","segment")
);
--> statement-breakpoint
CREATE TABLE "directory_segments" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "directory_segments_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"size" integer NOT NULL,
	"meta" jsonb NOT NULL,
	"columns" "bytea" NOT NULL,
	"dead" integer[] DEFAULT '{}' NOT NULL,
	"dead_count" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "directory_entries" ADD COLUMN "item_names" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "directory_entries" ADD COLUMN "hidden_item_names" text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX "directory_postings_segment" ON "directory_postings" USING brin ("segment");