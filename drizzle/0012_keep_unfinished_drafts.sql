CREATE TABLE "product_drafts" (
	"version_id" uuid PRIMARY KEY NOT NULL,
	"institution_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"unfinished" jsonb,
	"saved_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "product_drafts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "product_drafts" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "product_drafts" ADD CONSTRAINT "product_drafts_institution_id_version_id_product_versions_institution_id_id_fk" FOREIGN KEY ("institution_id","version_id") REFERENCES "public"."product_versions"("institution_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "product_drafts_needs_context" ON "product_drafts" AS RESTRICTIVE FOR ALL TO "veta_app" USING ((select coalesce(current_setting('app.scope', true), '')) <> '');--> statement-breakpoint
CREATE POLICY "product_drafts_own" ON "product_drafts" AS PERMISSIVE FOR ALL TO "veta_app" USING (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid)) WITH CHECK (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid));