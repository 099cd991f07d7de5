CREATE TABLE "setting_drafts" (
	"institution_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"person_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"content" jsonb NOT NULL,
	"effective_from" text NOT NULL,
	"note" text NOT NULL,
	"based_on" integer NOT NULL,
	"saved_at" timestamp with time zone NOT NULL,
	CONSTRAINT "setting_drafts_institution_id_kind_person_id_pk" PRIMARY KEY("institution_id","kind","person_id")
);
--> statement-breakpoint
ALTER TABLE "setting_drafts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "setting_drafts" ADD CONSTRAINT "setting_drafts_institution_id_person_id_people_institution_id_id_fk" FOREIGN KEY ("institution_id","person_id") REFERENCES "public"."people"("institution_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "setting_drafts_needs_context" ON "setting_drafts" AS RESTRICTIVE FOR ALL TO "veta_app" USING ((select coalesce(current_setting('app.scope', true), '')) <> '');--> statement-breakpoint
CREATE POLICY "setting_drafts_own" ON "setting_drafts" AS PERMISSIVE FOR ALL TO "veta_app" USING (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid) and person_id = (select nullif(current_setting('app.person', true), '')::uuid)) WITH CHECK (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid) and person_id = (select nullif(current_setting('app.person', true), '')::uuid));