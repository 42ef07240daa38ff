CREATE TABLE "catalog_meanings" (
	"department_id" uuid NOT NULL,
	"field" text NOT NULL,
	"said" text NOT NULL,
	"means" text NOT NULL,
	CONSTRAINT "catalog_meanings_department_id_field_said_pk" PRIMARY KEY("department_id","field","said")
);
--> statement-breakpoint
ALTER TABLE "catalog_imports" ADD COLUMN "whole" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "catalog_imports" ADD COLUMN "lines" integer;--> statement-breakpoint
ALTER TABLE "catalog_imports" ADD COLUMN "done" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "catalog_meanings" ADD CONSTRAINT "catalog_meanings_department_id_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."departments"("id") ON DELETE no action ON UPDATE no action;