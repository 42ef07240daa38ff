-- Passwords there already count as set now, and one-time passwords given already are good for one more week.
UPDATE "users" SET "password_set_at" = now();--> statement-breakpoint
UPDATE "users" SET "one_time_until" = now() + interval '7 days' WHERE "must_change_password";
