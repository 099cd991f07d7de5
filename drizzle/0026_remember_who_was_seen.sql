DROP INDEX "phone_changes_open";--> statement-breakpoint
ALTER TABLE "phone_changes" ADD COLUMN "dni_index" "bytea";--> statement-breakpoint
CREATE UNIQUE INDEX "phone_changes_open" ON "phone_changes" USING btree ("organization_id","person_id") WHERE applied_at is null and cancelled_at is null;--> statement-breakpoint
ALTER TABLE "phone_changes" ADD CONSTRAINT "phone_changes_dni" CHECK ((dni_index is null) = (institution_id is null));