CREATE TABLE "assembly_minutes" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organization_id" uuid NOT NULL,
	"content" "bytea" NOT NULL,
	"held_on" date NOT NULL,
	"written_by" uuid NOT NULL,
	"written_at" timestamp with time zone NOT NULL,
	CONSTRAINT "assembly_minutes_organizationId_id_unique" UNIQUE("organization_id","id")
);
--> statement-breakpoint
ALTER TABLE "assembly_minutes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "evidence" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organization_id" uuid NOT NULL,
	"file_name" text NOT NULL,
	"media_type" text NOT NULL,
	"byte_size" integer NOT NULL,
	"sha256" "bytea" NOT NULL,
	"storage_key" text NOT NULL,
	"uploaded_by" uuid NOT NULL,
	"uploaded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "evidence_storageKey_unique" UNIQUE("storage_key"),
	CONSTRAINT "evidence_organizationId_id_unique" UNIQUE("organization_id","id")
);
--> statement-breakpoint
ALTER TABLE "evidence" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "organization_facts" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organization_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"value" "bytea" NOT NULL,
	"as_of" date NOT NULL,
	"source" text NOT NULL,
	"evidence_id" uuid,
	"expires_on" date,
	"recorded_by" uuid NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"replaced_at" timestamp with time zone,
	CONSTRAINT "organization_facts_source" CHECK (source in ('declared', 'paper', 'register'))
);
--> statement-breakpoint
ALTER TABLE "organization_facts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "phone_changes" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organization_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"new_phone" "bytea" NOT NULL,
	"new_phone_index" "bytea" NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"started_by" uuid NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"proved_at" timestamp with time zone,
	"applies_at" timestamp with time zone,
	"applied_at" timestamp with time zone,
	"cancelled_at" timestamp with time zone,
	CONSTRAINT "phone_changes_tokenHash_unique" UNIQUE("token_hash"),
	CONSTRAINT "phone_changes_two_people" CHECK (started_by <> person_id)
);
--> statement-breakpoint
ALTER TABLE "phone_changes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "powers" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organization_id" uuid NOT NULL,
	"person_name" text NOT NULL,
	"post" text NOT NULL,
	"manner" text NOT NULL,
	"dni" "bytea",
	"dni_index" "bytea",
	"phone" "bytea",
	"phone_index" "bytea",
	"person_id" uuid,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"as_of" date NOT NULL,
	"source" text NOT NULL,
	"evidence_id" uuid,
	"recorded_by" uuid NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"ended_on" date,
	"ended_by" uuid,
	CONSTRAINT "powers_organizationId_id_unique" UNIQUE("organization_id","id"),
	CONSTRAINT "powers_days" CHECK (valid_to is null or valid_to >= valid_from),
	CONSTRAINT "powers_ended" CHECK ((ended_on is null) = (ended_by is null))
);
--> statement-breakpoint
ALTER TABLE "powers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "production_declarations" (
	"organization_id" uuid NOT NULL,
	"year" integer NOT NULL,
	"half" integer NOT NULL,
	"gold_grams" integer NOT NULL,
	"filed_on" date NOT NULL,
	"evidence_id" uuid,
	"recorded_by" uuid NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "production_declarations_organization_id_year_half_pk" PRIMARY KEY("organization_id","year","half"),
	CONSTRAINT "production_declarations_half" CHECK (half in (1, 2)),
	CONSTRAINT "production_declarations_grams" CHECK (gold_grams >= 0)
);
--> statement-breakpoint
ALTER TABLE "production_declarations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "roster_members" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organization_id" uuid NOT NULL,
	"name" text NOT NULL,
	"dni" "bytea" NOT NULL,
	"dni_index" "bytea" NOT NULL,
	"activity" text NOT NULL,
	"joined_on" date,
	"recorded_by" uuid NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "roster_members_organizationId_dniIndex_unique" UNIQUE("organization_id","dni_index")
);
--> statement-breakpoint
ALTER TABLE "roster_members" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "signature_requests" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organization_id" uuid NOT NULL,
	"institution_id" uuid NOT NULL,
	"application_id" uuid NOT NULL,
	"power_id" uuid NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"phone" "bytea" NOT NULL,
	"phone_index" "bytea" NOT NULL,
	"requested_by" uuid NOT NULL,
	"requester_browser_hash" "bytea" NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"opened_at" timestamp with time zone,
	"opened_by" uuid,
	"opened_browser_hash" "bytea",
	"ended_at" timestamp with time zone,
	CONSTRAINT "signature_requests_tokenHash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
ALTER TABLE "signature_requests" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "signatures" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organization_id" uuid NOT NULL,
	"institution_id" uuid NOT NULL,
	"application_id" uuid NOT NULL,
	"power_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"person_name" text NOT NULL,
	"post" text NOT NULL,
	"proof" text NOT NULL,
	"same_device" boolean NOT NULL,
	"browser_hash" "bytea" NOT NULL,
	"amount_cents" bigint NOT NULL,
	"term_months" integer NOT NULL,
	"content_hash" "bytea" NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "signatures" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "signing_codes" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organization_id" uuid NOT NULL,
	"institution_id" uuid NOT NULL,
	"application_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"code_hash" "bytea" NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "signing_codes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "applications" ADD COLUMN "prefilled" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "organization_id" uuid;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "application_id" uuid;--> statement-breakpoint
ALTER TABLE "assembly_minutes" ADD CONSTRAINT "assembly_minutes_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assembly_minutes" ADD CONSTRAINT "assembly_minutes_written_by_people_id_fk" FOREIGN KEY ("written_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_uploaded_by_people_id_fk" FOREIGN KEY ("uploaded_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization_facts" ADD CONSTRAINT "organization_facts_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization_facts" ADD CONSTRAINT "organization_facts_recorded_by_people_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization_facts" ADD CONSTRAINT "organization_facts_organization_id_evidence_id_evidence_organization_id_id_fk" FOREIGN KEY ("organization_id","evidence_id") REFERENCES "public"."evidence"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "phone_changes" ADD CONSTRAINT "phone_changes_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "phone_changes" ADD CONSTRAINT "phone_changes_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "phone_changes" ADD CONSTRAINT "phone_changes_started_by_people_id_fk" FOREIGN KEY ("started_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "powers" ADD CONSTRAINT "powers_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "powers" ADD CONSTRAINT "powers_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "powers" ADD CONSTRAINT "powers_recorded_by_people_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "powers" ADD CONSTRAINT "powers_ended_by_people_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "powers" ADD CONSTRAINT "powers_organization_id_evidence_id_evidence_organization_id_id_fk" FOREIGN KEY ("organization_id","evidence_id") REFERENCES "public"."evidence"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "production_declarations" ADD CONSTRAINT "production_declarations_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "production_declarations" ADD CONSTRAINT "production_declarations_recorded_by_people_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "production_declarations" ADD CONSTRAINT "production_declarations_organization_id_evidence_id_evidence_organization_id_id_fk" FOREIGN KEY ("organization_id","evidence_id") REFERENCES "public"."evidence"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "roster_members" ADD CONSTRAINT "roster_members_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "roster_members" ADD CONSTRAINT "roster_members_recorded_by_people_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signature_requests" ADD CONSTRAINT "signature_requests_requested_by_people_id_fk" FOREIGN KEY ("requested_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signature_requests" ADD CONSTRAINT "signature_requests_opened_by_people_id_fk" FOREIGN KEY ("opened_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signature_requests" ADD CONSTRAINT "signature_requests_organization_id_institution_id_application_id_applications_organization_id_institution_id_id_fk" FOREIGN KEY ("organization_id","institution_id","application_id") REFERENCES "public"."applications"("organization_id","institution_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signature_requests" ADD CONSTRAINT "signature_requests_organization_id_power_id_powers_organization_id_id_fk" FOREIGN KEY ("organization_id","power_id") REFERENCES "public"."powers"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signatures" ADD CONSTRAINT "signatures_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signatures" ADD CONSTRAINT "signatures_organization_id_institution_id_application_id_applications_organization_id_institution_id_id_fk" FOREIGN KEY ("organization_id","institution_id","application_id") REFERENCES "public"."applications"("organization_id","institution_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signatures" ADD CONSTRAINT "signatures_organization_id_power_id_powers_organization_id_id_fk" FOREIGN KEY ("organization_id","power_id") REFERENCES "public"."powers"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signing_codes" ADD CONSTRAINT "signing_codes_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signing_codes" ADD CONSTRAINT "signing_codes_organization_id_institution_id_application_id_applications_organization_id_institution_id_id_fk" FOREIGN KEY ("organization_id","institution_id","application_id") REFERENCES "public"."applications"("organization_id","institution_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "organization_facts_current" ON "organization_facts" USING btree ("organization_id","kind") WHERE replaced_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "phone_changes_open" ON "phone_changes" USING btree ("person_id") WHERE applied_at is null and cancelled_at is null;--> statement-breakpoint
CREATE INDEX "powers_organization_id_phone_index_index" ON "powers" USING btree ("organization_id","phone_index");--> statement-breakpoint
CREATE INDEX "signature_requests_application_id_index" ON "signature_requests" USING btree ("application_id");--> statement-breakpoint
CREATE INDEX "signatures_application_id_index" ON "signatures" USING btree ("application_id");--> statement-breakpoint
CREATE INDEX "signing_codes_application_id_person_id_index" ON "signing_codes" USING btree ("application_id","person_id");--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "assembly_minutes_needs_context" ON "assembly_minutes" AS RESTRICTIVE FOR ALL TO "veta_app" USING ((select coalesce(current_setting('app.scope', true), '')) <> '');--> statement-breakpoint
CREATE POLICY "assembly_minutes_own" ON "assembly_minutes" AS PERMISSIVE FOR ALL TO "veta_app" USING (organization_id = (select nullif(current_setting('app.organization', true), '')::uuid)) WITH CHECK (organization_id = (select nullif(current_setting('app.organization', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "evidence_needs_context" ON "evidence" AS RESTRICTIVE FOR ALL TO "veta_app" USING ((select coalesce(current_setting('app.scope', true), '')) <> '');--> statement-breakpoint
CREATE POLICY "evidence_own" ON "evidence" AS PERMISSIVE FOR ALL TO "veta_app" USING (organization_id = (select nullif(current_setting('app.organization', true), '')::uuid)) WITH CHECK (organization_id = (select nullif(current_setting('app.organization', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "organization_facts_needs_context" ON "organization_facts" AS RESTRICTIVE FOR ALL TO "veta_app" USING ((select coalesce(current_setting('app.scope', true), '')) <> '');--> statement-breakpoint
CREATE POLICY "organization_facts_own" ON "organization_facts" AS PERMISSIVE FOR ALL TO "veta_app" USING (organization_id = (select nullif(current_setting('app.organization', true), '')::uuid)) WITH CHECK (organization_id = (select nullif(current_setting('app.organization', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "phone_changes_needs_context" ON "phone_changes" AS RESTRICTIVE FOR ALL TO "veta_app" USING ((select coalesce(current_setting('app.scope', true), '')) <> '');--> statement-breakpoint
CREATE POLICY "phone_changes_own" ON "phone_changes" AS PERMISSIVE FOR ALL TO "veta_app" USING (organization_id = (select nullif(current_setting('app.organization', true), '')::uuid)) WITH CHECK (organization_id = (select nullif(current_setting('app.organization', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "phone_changes_identity" ON "phone_changes" AS PERMISSIVE FOR ALL TO "veta_app" USING ((select current_setting('app.scope', true)) in ('identity')) WITH CHECK ((select current_setting('app.scope', true)) in ('identity'));--> statement-breakpoint
CREATE POLICY "phone_changes_worker" ON "phone_changes" AS PERMISSIVE FOR ALL TO "veta_app" USING ((select current_setting('app.scope', true)) in ('worker')) WITH CHECK ((select current_setting('app.scope', true)) in ('worker'));--> statement-breakpoint
CREATE POLICY "powers_needs_context" ON "powers" AS RESTRICTIVE FOR ALL TO "veta_app" USING ((select coalesce(current_setting('app.scope', true), '')) <> '');--> statement-breakpoint
CREATE POLICY "powers_own" ON "powers" AS PERMISSIVE FOR ALL TO "veta_app" USING (organization_id = (select nullif(current_setting('app.organization', true), '')::uuid)) WITH CHECK (organization_id = (select nullif(current_setting('app.organization', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "powers_lender" ON "powers" AS PERMISSIVE FOR SELECT TO "veta_app" USING (organization_id in (select a.organization_id from applications a where a.institution_id = (select nullif(current_setting('app.institution', true), '')::uuid)));--> statement-breakpoint
CREATE POLICY "powers_identity" ON "powers" AS PERMISSIVE FOR SELECT TO "veta_app" USING ((select current_setting('app.scope', true)) in ('identity'));--> statement-breakpoint
CREATE POLICY "production_declarations_needs_context" ON "production_declarations" AS RESTRICTIVE FOR ALL TO "veta_app" USING ((select coalesce(current_setting('app.scope', true), '')) <> '');--> statement-breakpoint
CREATE POLICY "production_declarations_own" ON "production_declarations" AS PERMISSIVE FOR ALL TO "veta_app" USING (organization_id = (select nullif(current_setting('app.organization', true), '')::uuid)) WITH CHECK (organization_id = (select nullif(current_setting('app.organization', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "roster_members_needs_context" ON "roster_members" AS RESTRICTIVE FOR ALL TO "veta_app" USING ((select coalesce(current_setting('app.scope', true), '')) <> '');--> statement-breakpoint
CREATE POLICY "roster_members_own" ON "roster_members" AS PERMISSIVE FOR ALL TO "veta_app" USING (organization_id = (select nullif(current_setting('app.organization', true), '')::uuid)) WITH CHECK (organization_id = (select nullif(current_setting('app.organization', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "signature_requests_needs_context" ON "signature_requests" AS RESTRICTIVE FOR ALL TO "veta_app" USING ((select coalesce(current_setting('app.scope', true), '')) <> '');--> statement-breakpoint
CREATE POLICY "signature_requests_own" ON "signature_requests" AS PERMISSIVE FOR ALL TO "veta_app" USING (organization_id = (select nullif(current_setting('app.organization', true), '')::uuid)) WITH CHECK (organization_id = (select nullif(current_setting('app.organization', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "signature_requests_identity" ON "signature_requests" AS PERMISSIVE FOR ALL TO "veta_app" USING ((select current_setting('app.scope', true)) in ('identity')) WITH CHECK ((select current_setting('app.scope', true)) in ('identity'));--> statement-breakpoint
CREATE POLICY "signatures_needs_context" ON "signatures" AS RESTRICTIVE FOR ALL TO "veta_app" USING ((select coalesce(current_setting('app.scope', true), '')) <> '');--> statement-breakpoint
CREATE POLICY "signatures_applicant" ON "signatures" AS PERMISSIVE FOR ALL TO "veta_app" USING (organization_id = (select nullif(current_setting('app.organization', true), '')::uuid)) WITH CHECK (organization_id = (select nullif(current_setting('app.organization', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "signatures_lender" ON "signatures" AS PERMISSIVE FOR SELECT TO "veta_app" USING (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid) and application_id in (select a.id from applications a));--> statement-breakpoint
CREATE POLICY "signing_codes_needs_context" ON "signing_codes" AS RESTRICTIVE FOR ALL TO "veta_app" USING ((select coalesce(current_setting('app.scope', true), '')) <> '');--> statement-breakpoint
CREATE POLICY "signing_codes_own" ON "signing_codes" AS PERMISSIVE FOR ALL TO "veta_app" USING (organization_id = (select nullif(current_setting('app.organization', true), '')::uuid)) WITH CHECK (organization_id = (select nullif(current_setting('app.organization', true), '')::uuid));--> statement-breakpoint
-- Who signed what stays as it was signed; what an organization knew, who held its powers and who was asked is never taken away.
REVOKE UPDATE, DELETE ON signatures FROM veta_app;
--> statement-breakpoint
REVOKE DELETE ON powers, organization_facts, evidence, assembly_minutes, phone_changes, signature_requests, signing_codes FROM veta_app;
