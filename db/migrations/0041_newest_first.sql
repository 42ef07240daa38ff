DROP INDEX "audit_log_at";--> statement-breakpoint
DROP INDEX "audit_log_actor";--> statement-breakpoint
DROP INDEX "case_events_use_stated";--> statement-breakpoint
DROP INDEX "catalog_imports_department";--> statement-breakpoint
DROP INDEX "data"."uses_of_grant";--> statement-breakpoint
DROP INDEX "discrepancies_reporting";--> statement-breakpoint
DROP INDEX "discrepancies_reporter";--> statement-breakpoint
DROP INDEX "discrepancies_status";--> statement-breakpoint
DROP INDEX "discrepancies_collector";--> statement-breakpoint
DROP INDEX "tasks_assignee";--> statement-breakpoint
DROP INDEX "tasks_done";--> statement-breakpoint
DROP INDEX "occasions_department";--> statement-breakpoint
DROP INDEX "access_requests_consumer";--> statement-breakpoint
DROP INDEX "access_requests_provider";--> statement-breakpoint
DROP INDEX "access_requests_responsible";--> statement-breakpoint
DROP INDEX "access_requests_applicant";--> statement-breakpoint
DROP INDEX "access_requests_handler";--> statement-breakpoint
CREATE INDEX "access_requests_filed" ON "access_requests" USING btree ("filed_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "access_requests_authority" ON "access_requests" USING btree ("filed_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE (access_requests.coordinated
  or access_requests.status in ('coordinating', 'referred')
  or (access_requests.status = 'negotiating' and access_requests.share_type <> 'not_shared')
  or (access_requests.status in ('granted', 'suspended')
    and access_requests.delivered ->> 'status' in ('awaited', 'signed_for', 'planned', 'disputed'))
  or (access_requests.escalated_at is not null and access_requests.status in ('submitted', 'negotiating')));--> statement-breakpoint
CREATE INDEX "audit_log_at" ON "audit_log" USING btree ("at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "audit_log_actor" ON "audit_log" USING btree ("actor_id","at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "case_events_use_stated" ON "case_events" USING btree ("at" DESC NULLS FIRST) WHERE type = 'use_stated';--> statement-breakpoint
CREATE INDEX "catalog_imports_department" ON "catalog_imports" USING btree ("department_id","created_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "uses_of_grant" ON "data"."uses" USING btree ("resource_id","request_id","at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "discrepancies_reporting" ON "discrepancies" USING btree ("reporting_department_id","reported_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "discrepancies_reporter" ON "discrepancies" USING btree ("reporter_id","reported_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "discrepancies_status" ON "discrepancies" USING btree ("status","reported_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "discrepancies_collector" ON "discrepancies" USING btree ("collector_id","reported_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "tasks_assignee" ON "tasks" USING btree ("assignee_id","done_at" DESC NULLS FIRST) WHERE assignee_id is not null;--> statement-breakpoint
CREATE INDEX "tasks_done" ON "tasks" USING btree ("department_id","done_at" DESC NULLS FIRST) WHERE done_at is not null;--> statement-breakpoint
CREATE INDEX "occasions_department" ON "occasions" USING btree ("department_id","recorded_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "access_requests_consumer" ON "access_requests" USING btree ("consumer_id","filed_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "access_requests_provider" ON "access_requests" USING btree ("provider_id","filed_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "access_requests_responsible" ON "access_requests" USING btree ("responsible_id","filed_at" DESC NULLS FIRST) WHERE responsible_id is not null;--> statement-breakpoint
CREATE INDEX "access_requests_applicant" ON "access_requests" USING btree ("applicant_id","filed_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "access_requests_handler" ON "access_requests" USING btree ("handler_id","filed_at" DESC NULLS FIRST) WHERE handler_id is not null;