CREATE TABLE "document_absences" (
	"organization_id" uuid NOT NULL,
	"institution_id" uuid NOT NULL,
	"application_id" uuid NOT NULL,
	"requirement" text NOT NULL,
	"reason" text NOT NULL,
	"note" text NOT NULL,
	"state" text NOT NULL,
	"declared_by" uuid NOT NULL,
	"declared_at" timestamp with time zone NOT NULL,
	"judged_by" uuid,
	"judged_at" timestamp with time zone,
	CONSTRAINT "document_absences_application_id_requirement_pk" PRIMARY KEY("application_id","requirement"),
	CONSTRAINT "document_absences_reason" CHECK (reason in ('in_process', 'never_had', 'lost', 'held_elsewhere', 'hard_to_get', 'not_our_case', 'other')),
	CONSTRAINT "document_absences_state" CHECK (state in ('declared', 'accepted', 'not_needed', 'observed'))
);
--> statement-breakpoint
ALTER TABLE "document_absences" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "document_absences" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "upload_pieces" (
	"organization_id" uuid NOT NULL,
	"upload_id" uuid NOT NULL,
	"starts_at" integer NOT NULL,
	"byte_size" integer NOT NULL,
	"storage_key" text NOT NULL,
	CONSTRAINT "upload_pieces_upload_id_starts_at_pk" PRIMARY KEY("upload_id","starts_at"),
	CONSTRAINT "upload_pieces_storageKey_unique" UNIQUE("storage_key"),
	CONSTRAINT "upload_pieces_size" CHECK (byte_size > 0 and starts_at >= 0)
);
--> statement-breakpoint
ALTER TABLE "upload_pieces" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "upload_pieces" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "uploads" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organization_id" uuid NOT NULL,
	"institution_id" uuid NOT NULL,
	"application_id" uuid NOT NULL,
	"requirement" text NOT NULL,
	"file_name" text NOT NULL,
	"media_type" text NOT NULL,
	"byte_size" integer NOT NULL,
	"sha256" "bytea" NOT NULL,
	"received_bytes" integer DEFAULT 0 NOT NULL,
	"opened_by" uuid NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	"touched_at" timestamp with time zone NOT NULL,
	CONSTRAINT "uploads_organizationId_id_unique" UNIQUE("organization_id","id"),
	CONSTRAINT "uploads_size" CHECK (byte_size > 0 and received_bytes between 0 and byte_size)
);
--> statement-breakpoint
ALTER TABLE "uploads" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "uploads" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "application_revisions" ADD COLUMN "absences" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "position" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "taken_at" "bytea";--> statement-breakpoint
ALTER TABLE "document_absences" ADD CONSTRAINT "document_absences_declared_by_people_id_fk" FOREIGN KEY ("declared_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_absences" ADD CONSTRAINT "document_absences_organization_id_institution_id_application_id_applications_organization_id_institution_id_id_fk" FOREIGN KEY ("organization_id","institution_id","application_id") REFERENCES "public"."applications"("organization_id","institution_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_absences" ADD CONSTRAINT "document_absences_institution_id_judged_by_people_institution_id_id_fk" FOREIGN KEY ("institution_id","judged_by") REFERENCES "public"."people"("institution_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "upload_pieces" ADD CONSTRAINT "upload_pieces_organization_id_upload_id_uploads_organization_id_id_fk" FOREIGN KEY ("organization_id","upload_id") REFERENCES "public"."uploads"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "uploads" ADD CONSTRAINT "uploads_opened_by_people_id_fk" FOREIGN KEY ("opened_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "uploads" ADD CONSTRAINT "uploads_organization_id_institution_id_application_id_applications_organization_id_institution_id_id_fk" FOREIGN KEY ("organization_id","institution_id","application_id") REFERENCES "public"."applications"("organization_id","institution_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "uploads_opened_by_index" ON "uploads" USING btree ("opened_by");--> statement-breakpoint
CREATE INDEX "uploads_touched_at_index" ON "uploads" USING btree ("touched_at");--> statement-breakpoint
CREATE INDEX "uploads_application_id_index" ON "uploads" USING btree ("application_id");--> statement-breakpoint
CREATE POLICY "document_absences_needs_context" ON "document_absences" AS RESTRICTIVE FOR ALL TO "veta_app" USING ((select coalesce(current_setting('app.scope', true), '')) <> '');--> statement-breakpoint
CREATE POLICY "document_absences_applicant" ON "document_absences" AS PERMISSIVE FOR ALL TO "veta_app" USING (organization_id = (select nullif(current_setting('app.organization', true), '')::uuid)) WITH CHECK (organization_id = (select nullif(current_setting('app.organization', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "document_absences_lender" ON "document_absences" AS PERMISSIVE FOR ALL TO "veta_app" USING (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid) and application_id in (select a.id from applications a)) WITH CHECK (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid) and application_id in (select a.id from applications a));--> statement-breakpoint
CREATE POLICY "upload_pieces_needs_context" ON "upload_pieces" AS RESTRICTIVE FOR ALL TO "veta_app" USING ((select coalesce(current_setting('app.scope', true), '')) <> '');--> statement-breakpoint
CREATE POLICY "upload_pieces_applicant" ON "upload_pieces" AS PERMISSIVE FOR ALL TO "veta_app" USING (organization_id = (select nullif(current_setting('app.organization', true), '')::uuid)) WITH CHECK (organization_id = (select nullif(current_setting('app.organization', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "upload_pieces_worker" ON "upload_pieces" AS PERMISSIVE FOR ALL TO "veta_app" USING ((select current_setting('app.scope', true)) in ('worker')) WITH CHECK ((select current_setting('app.scope', true)) in ('worker'));--> statement-breakpoint
CREATE POLICY "uploads_needs_context" ON "uploads" AS RESTRICTIVE FOR ALL TO "veta_app" USING ((select coalesce(current_setting('app.scope', true), '')) <> '');--> statement-breakpoint
CREATE POLICY "uploads_applicant" ON "uploads" AS PERMISSIVE FOR ALL TO "veta_app" USING (organization_id = (select nullif(current_setting('app.organization', true), '')::uuid)) WITH CHECK (organization_id = (select nullif(current_setting('app.organization', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "uploads_worker" ON "uploads" AS PERMISSIVE FOR ALL TO "veta_app" USING ((select current_setting('app.scope', true)) in ('worker')) WITH CHECK ((select current_setting('app.scope', true)) in ('worker'));