CREATE TABLE "findings" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"institution_id" uuid NOT NULL,
	"organization_id" uuid NOT NULL,
	"application_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"seq" integer NOT NULL,
	"content" jsonb NOT NULL,
	"as_of" date NOT NULL,
	"note" text NOT NULL,
	"basis" "bytea" NOT NULL,
	"storage_key" text,
	"file_name" text,
	"media_type" text,
	"sha256" "bytea",
	"found_by" uuid NOT NULL,
	"found_by_name" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "findings_storageKey_unique" UNIQUE("storage_key"),
	CONSTRAINT "findings_one_after_another" UNIQUE("application_id","kind","seq"),
	CONSTRAINT "findings_kind" CHECK (kind in ('reinfo', 'ruc', 'credit', 'cash_flow', 'environmental')),
	CONSTRAINT "findings_evidence" CHECK ((storage_key is null) = (file_name is null) and (storage_key is null) = (sha256 is null))
);
--> statement-breakpoint
ALTER TABLE "findings" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "findings" ADD CONSTRAINT "findings_institution_id_application_id_applications_institution_id_id_fk" FOREIGN KEY ("institution_id","application_id") REFERENCES "public"."applications"("institution_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "findings" ADD CONSTRAINT "findings_institution_id_found_by_people_institution_id_id_fk" FOREIGN KEY ("institution_id","found_by") REFERENCES "public"."people"("institution_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "findings_institution_id_organization_id_kind_index" ON "findings" USING btree ("institution_id","organization_id","kind");--> statement-breakpoint
CREATE POLICY "findings_needs_context" ON "findings" AS RESTRICTIVE FOR ALL TO "veta_app" USING ((select coalesce(current_setting('app.scope', true), '')) <> '');--> statement-breakpoint
CREATE POLICY "findings_lender" ON "findings" AS PERMISSIVE FOR ALL TO "veta_app" USING (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid)) WITH CHECK (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid));--> statement-breakpoint
REVOKE UPDATE, DELETE ON findings FROM veta_app;
