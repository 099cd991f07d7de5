CREATE TABLE "setting_versions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"institution_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"number" integer NOT NULL,
	"status" text NOT NULL,
	"content" jsonb NOT NULL,
	"effective_from" date NOT NULL,
	"note" text NOT NULL,
	"two_people" boolean NOT NULL,
	"is_public" boolean NOT NULL,
	"proposed_by" uuid NOT NULL,
	"proposed_at" timestamp with time zone NOT NULL,
	"confirmed_by" uuid,
	"confirmed_at" timestamp with time zone,
	CONSTRAINT "setting_versions_institutionId_kind_number_unique" UNIQUE("institution_id","kind","number"),
	CONSTRAINT "setting_versions_status" CHECK (status in ('proposed', 'confirmed', 'dropped')),
	CONSTRAINT "setting_versions_confirmed" CHECK ((status = 'confirmed') = (confirmed_by is not null)),
	CONSTRAINT "setting_versions_two_people" CHECK (not two_people or confirmed_by is null or confirmed_by <> proposed_by)
);
--> statement-breakpoint
ALTER TABLE "setting_versions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "setting_versions" ADD CONSTRAINT "setting_versions_institution_id_institutions_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."institutions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "setting_versions" ADD CONSTRAINT "setting_versions_institution_id_proposed_by_people_institution_id_id_fk" FOREIGN KEY ("institution_id","proposed_by") REFERENCES "public"."people"("institution_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "setting_versions" ADD CONSTRAINT "setting_versions_institution_id_confirmed_by_people_institution_id_id_fk" FOREIGN KEY ("institution_id","confirmed_by") REFERENCES "public"."people"("institution_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "setting_versions_one_proposal" ON "setting_versions" USING btree ("institution_id","kind") WHERE status = 'proposed';--> statement-breakpoint
CREATE POLICY "setting_versions_needs_context" ON "setting_versions" AS RESTRICTIVE FOR ALL TO "veta_app" USING ((select coalesce(current_setting('app.scope', true), '')) <> '');--> statement-breakpoint
CREATE POLICY "setting_versions_public" ON "setting_versions" AS PERMISSIVE FOR SELECT TO "veta_app" USING (is_public and status = 'confirmed');--> statement-breakpoint
CREATE POLICY "setting_versions_own" ON "setting_versions" AS PERMISSIVE FOR ALL TO "veta_app" USING (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid)) WITH CHECK (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "setting_versions_setup" ON "setting_versions" AS PERMISSIVE FOR ALL TO "veta_app" USING ((select current_setting('app.scope', true)) in ('setup')) WITH CHECK ((select current_setting('app.scope', true)) in ('setup'));