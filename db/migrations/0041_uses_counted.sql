CREATE TABLE "data"."used" (
	"resource_id" uuid NOT NULL,
	"request_id" uuid NOT NULL,
	"day" date NOT NULL,
	"count" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "used_resource_id_request_id_day_pk" PRIMARY KEY("resource_id","request_id","day")
);
