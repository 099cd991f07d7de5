CREATE TABLE "group_members" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organization_id" uuid NOT NULL,
	"institution_id" uuid NOT NULL,
	"application_id" uuid NOT NULL,
	"name" text NOT NULL,
	"dni" "bytea" NOT NULL,
	"dni_index" "bytea" NOT NULL,
	"phone" "bytea" NOT NULL,
	"phone_index" "bytea" NOT NULL,
	"added_by" uuid NOT NULL,
	"added_at" timestamp with time zone NOT NULL,
	"declined_at" timestamp with time zone,
	"decline_note" text,
	"removed_at" timestamp with time zone,
	CONSTRAINT "group_members_organizationId_id_unique" UNIQUE("organization_id","id")
);
--> statement-breakpoint
ALTER TABLE "group_members" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "assembly_uses" DROP CONSTRAINT "assembly_uses_document_id_documents_id_fk";
--> statement-breakpoint
ALTER TABLE "assembly_uses" DROP CONSTRAINT "assembly_uses_organization_id_institution_id_application_id_applications_organization_id_institution_id_id_fk";
--> statement-breakpoint
ALTER TABLE "signature_requests" DROP CONSTRAINT "signature_requests_organization_id_institution_id_application_id_applications_organization_id_institution_id_id_fk";
--> statement-breakpoint
ALTER TABLE "signatures" DROP CONSTRAINT "signatures_organization_id_institution_id_application_id_applications_organization_id_institution_id_id_fk";
--> statement-breakpoint
ALTER TABLE "signing_codes" DROP CONSTRAINT "signing_codes_organization_id_institution_id_application_id_applications_organization_id_institution_id_id_fk";
--> statement-breakpoint
ALTER TABLE "signature_requests" ALTER COLUMN "power_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "signatures" ALTER COLUMN "power_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "invitations" ADD COLUMN "code_hash" "bytea";--> statement-breakpoint
ALTER TABLE "invitations" ADD COLUMN "code_tries" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "member_id" uuid;--> statement-breakpoint
ALTER TABLE "phone_changes" ADD COLUMN "institution_id" uuid;--> statement-breakpoint
ALTER TABLE "phone_changes" ADD COLUMN "confirmed_by" uuid;--> statement-breakpoint
ALTER TABLE "phone_changes" ADD COLUMN "confirmed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "signature_requests" ADD COLUMN "member_id" uuid;--> statement-breakpoint
ALTER TABLE "signatures" ADD COLUMN "member_id" uuid;--> statement-breakpoint
ALTER TABLE "group_members" ADD CONSTRAINT "group_members_added_by_people_id_fk" FOREIGN KEY ("added_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_members" ADD CONSTRAINT "group_members_organization_id_institution_id_application_id_applications_organization_id_institution_id_id_fk" FOREIGN KEY ("organization_id","institution_id","application_id") REFERENCES "public"."applications"("organization_id","institution_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "group_members_application_id_index" ON "group_members" USING btree ("application_id");--> statement-breakpoint
CREATE UNIQUE INDEX "group_members_dni" ON "group_members" USING btree ("application_id","dni_index") WHERE removed_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "group_members_phone" ON "group_members" USING btree ("application_id","phone_index") WHERE removed_at is null;--> statement-breakpoint
ALTER TABLE "assembly_uses" ADD CONSTRAINT "assembly_uses_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assembly_uses" ADD CONSTRAINT "assembly_uses_organization_id_institution_id_application_id_applications_organization_id_institution_id_id_fk" FOREIGN KEY ("organization_id","institution_id","application_id") REFERENCES "public"."applications"("organization_id","institution_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "phone_changes" ADD CONSTRAINT "phone_changes_institution_id_institutions_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."institutions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "phone_changes" ADD CONSTRAINT "phone_changes_confirmed_by_people_id_fk" FOREIGN KEY ("confirmed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signature_requests" ADD CONSTRAINT "signature_requests_organization_id_member_id_group_members_organization_id_id_fk" FOREIGN KEY ("organization_id","member_id") REFERENCES "public"."group_members"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signature_requests" ADD CONSTRAINT "signature_requests_organization_id_institution_id_application_id_applications_organization_id_institution_id_id_fk" FOREIGN KEY ("organization_id","institution_id","application_id") REFERENCES "public"."applications"("organization_id","institution_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signatures" ADD CONSTRAINT "signatures_organization_id_member_id_group_members_organization_id_id_fk" FOREIGN KEY ("organization_id","member_id") REFERENCES "public"."group_members"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signatures" ADD CONSTRAINT "signatures_organization_id_institution_id_application_id_applications_organization_id_institution_id_id_fk" FOREIGN KEY ("organization_id","institution_id","application_id") REFERENCES "public"."applications"("organization_id","institution_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signing_codes" ADD CONSTRAINT "signing_codes_organization_id_institution_id_application_id_applications_organization_id_institution_id_id_fk" FOREIGN KEY ("organization_id","institution_id","application_id") REFERENCES "public"."applications"("organization_id","institution_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "phone_changes" ADD CONSTRAINT "phone_changes_two_staff" CHECK ((confirmed_by is null or (institution_id is not null and confirmed_by <> started_by))
        and (confirmed_by is null) = (confirmed_at is null));--> statement-breakpoint
ALTER TABLE "phone_changes" ADD CONSTRAINT "phone_changes_proved" CHECK ((proved_at is null) = (applies_at is null)
      and (proved_at is null or institution_id is null or confirmed_by is not null));--> statement-breakpoint
ALTER TABLE "signature_requests" ADD CONSTRAINT "signature_requests_holder" CHECK (num_nonnulls(power_id, member_id) = 1);--> statement-breakpoint
ALTER TABLE "signatures" ADD CONSTRAINT "signatures_holder" CHECK (num_nonnulls(power_id, member_id) = 1);--> statement-breakpoint
CREATE POLICY "phone_changes_lender" ON "phone_changes" AS PERMISSIVE FOR SELECT TO "veta_app" USING (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "group_members_needs_context" ON "group_members" AS RESTRICTIVE FOR ALL TO "veta_app" USING ((select coalesce(current_setting('app.scope', true), '')) <> '');--> statement-breakpoint
CREATE POLICY "group_members_own" ON "group_members" AS PERMISSIVE FOR ALL TO "veta_app" USING (organization_id = (select nullif(current_setting('app.organization', true), '')::uuid)) WITH CHECK (organization_id = (select nullif(current_setting('app.organization', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "group_members_lender" ON "group_members" AS PERMISSIVE FOR SELECT TO "veta_app" USING (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid) and application_id in (select a.id from applications a));--> statement-breakpoint
CREATE POLICY "group_members_identity" ON "group_members" AS PERMISSIVE FOR SELECT TO "veta_app" USING ((select current_setting('app.scope', true)) in ('identity'));--> statement-breakpoint
ALTER TABLE group_members FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
-- Who was listed and what they said stays; only a draft that is erased takes it along.
REVOKE DELETE ON group_members FROM veta_app;
