CREATE TABLE "data"."clients" (
	"resource_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"request_id" uuid NOT NULL,
	"name" text NOT NULL,
	"jwk" jsonb NOT NULL,
	"thumbprint" text NOT NULL,
	"registered_at" timestamp with time zone NOT NULL,
	"by_id" uuid NOT NULL,
	"by_name" text NOT NULL,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "clients_resource_id_id_pk" PRIMARY KEY("resource_id","id"),
	CONSTRAINT "clients_of_grant" UNIQUE("resource_id","request_id","thumbprint")
);
--> statement-breakpoint
CREATE TABLE "data"."proofs" (
	"resource_id" uuid NOT NULL,
	"proof" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "proofs_resource_id_proof_pk" PRIMARY KEY("resource_id","proof")
);
--> statement-breakpoint
CREATE TABLE "data"."used" (
	"resource_id" uuid NOT NULL,
	"request_id" uuid NOT NULL,
	"day" date NOT NULL,
	"count" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "used_resource_id_request_id_day_pk" PRIMARY KEY("resource_id","request_id","day")
);
--> statement-breakpoint
CREATE TABLE "token_keys" (
	"id" uuid PRIMARY KEY NOT NULL,
	"sealed" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "data"."uses" ADD COLUMN "client_id" uuid;