ALTER TABLE "organizations" DROP CONSTRAINT "organizations_sandbox";--> statement-breakpoint
ALTER TABLE "applications" DROP CONSTRAINT "applications_only_live_sent";--> statement-breakpoint
ALTER TABLE "applications" ADD COLUMN "preview_config" jsonb;--> statement-breakpoint
ALTER TABLE "organizations" ADD CONSTRAINT "organizations_sandbox" UNIQUE("sandbox_of");--> statement-breakpoint
ALTER TABLE "applications" ADD CONSTRAINT "applications_preview" CHECK ((mode = 'preview') = (preview_config is not null));--> statement-breakpoint
ALTER TABLE "applications" ADD CONSTRAINT "applications_only_live_sent" CHECK (mode = 'live' or (submitted_at is null and number is null and status = 'draft'));