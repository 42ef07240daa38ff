DROP INDEX "directory_entries_grams";--> statement-breakpoint
DROP INDEX "directory_entries_own_grams";--> statement-breakpoint
DROP INDEX "directory_entries_phonetic";--> statement-breakpoint
DROP INDEX "directory_entries_published";--> statement-breakpoint
ALTER TABLE "directory_entries" DROP COLUMN "grams";--> statement-breakpoint
ALTER TABLE "directory_entries" DROP COLUMN "text";--> statement-breakpoint
ALTER TABLE "directory_entries" DROP COLUMN "own_grams";--> statement-breakpoint
ALTER TABLE "directory_entries" DROP COLUMN "own_text";--> statement-breakpoint
ALTER TABLE "directory_entries" DROP COLUMN "phonetic";