CREATE TABLE "stranger_refusals" (
	"minute" timestamp with time zone NOT NULL,
	"address" text NOT NULL,
	"code" text NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "stranger_refusals_minute_address_code_pk" PRIMARY KEY("minute","address","code")
);
