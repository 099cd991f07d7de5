CREATE TABLE "care_cases" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"institution_id" uuid NOT NULL,
	"number" text NOT NULL,
	"kind" text NOT NULL,
	"person_id" uuid,
	"organization_id" uuid,
	"application_id" uuid,
	"content" "bytea" NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"deadline_days" integer NOT NULL,
	"deadline_source" text NOT NULL,
	"due_on" date NOT NULL,
	"outcome" text,
	"answer" "bytea",
	"answered_by" uuid,
	"answered_by_name" text,
	"answered_at" timestamp with time zone,
	CONSTRAINT "care_cases_tokenHash_unique" UNIQUE("token_hash"),
	CONSTRAINT "care_cases_institutionId_number_unique" UNIQUE("institution_id","number"),
	CONSTRAINT "care_cases_kind" CHECK (kind in ('claim', 'grievance', 'access', 'rectify', 'erase', 'oppose', 'person')),
	CONSTRAINT "care_cases_outcome" CHECK (outcome in ('granted', 'partly', 'denied', 'informed')),
	CONSTRAINT "care_cases_answered" CHECK ((answered_at is null) = (answer is null) and (answer is null) = (outcome is null))
);
--> statement-breakpoint
ALTER TABLE "care_cases" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "care_numbers" (
	"institution_id" uuid NOT NULL,
	"series" text NOT NULL,
	"year" integer NOT NULL,
	"last" integer NOT NULL,
	CONSTRAINT "care_numbers_institution_id_series_year_pk" PRIMARY KEY("institution_id","series","year")
);
--> statement-breakpoint
ALTER TABLE "care_numbers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "consents" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organization_id" uuid NOT NULL,
	"institution_id" uuid NOT NULL,
	"application_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"purpose" text NOT NULL,
	"text_version" text NOT NULL,
	"text_hash" "bytea" NOT NULL,
	"language" text NOT NULL,
	"given_at" timestamp with time zone NOT NULL,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "consents_purpose" CHECK (purpose in ('truth', 'use', 'credit_check'))
);
--> statement-breakpoint
ALTER TABLE "consents" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "contact_emails" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"email" "bytea" NOT NULL,
	"code_hash" "bytea",
	"code_expires_at" timestamp with time zone,
	"tries" integer DEFAULT 0 NOT NULL,
	"verified_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "contact_emails" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "message_choices" (
	"person_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"channel" text NOT NULL,
	"wanted" boolean NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "message_choices_person_id_kind_channel_pk" PRIMARY KEY("person_id","kind","channel"),
	CONSTRAINT "message_choices_kind" CHECK (kind in ('turn', 'talk', 'news')),
	CONSTRAINT "message_choices_channel" CHECK (channel in ('sms', 'whatsapp', 'email'))
);
--> statement-breakpoint
ALTER TABLE "message_choices" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "extension_requests" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organization_id" uuid NOT NULL,
	"institution_id" uuid NOT NULL,
	"application_id" uuid NOT NULL,
	"round" integer NOT NULL,
	"reason" text NOT NULL,
	"asked_until" date NOT NULL,
	"asked_by" uuid NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"state" text NOT NULL,
	"until" date,
	"answer" text,
	"answered_by" uuid,
	"answered_at" timestamp with time zone,
	CONSTRAINT "extension_requests_state" CHECK (state in ('open', 'granted', 'refused')),
	CONSTRAINT "extension_requests_answered" CHECK ((state = 'open') = (answered_at is null)),
	CONSTRAINT "extension_requests_until" CHECK ((state = 'granted') = (until is not null))
);
--> statement-breakpoint
ALTER TABLE "extension_requests" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "file_messages" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organization_id" uuid NOT NULL,
	"institution_id" uuid NOT NULL,
	"application_id" uuid NOT NULL,
	"side" text NOT NULL,
	"author_id" uuid NOT NULL,
	"author_name" text NOT NULL,
	"text" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"seen_at" timestamp with time zone,
	CONSTRAINT "file_messages_side" CHECK (side in ('applicant', 'lender'))
);
--> statement-breakpoint
ALTER TABLE "file_messages" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "reconsiderations" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organization_id" uuid NOT NULL,
	"institution_id" uuid NOT NULL,
	"application_id" uuid NOT NULL,
	"decision_round" integer NOT NULL,
	"text" text NOT NULL,
	"asked_by" uuid NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"due_on" date NOT NULL,
	"decided_by" uuid[] NOT NULL,
	"outcome" text,
	"message" text,
	"resolved_by" uuid,
	"resolved_by_name" text,
	"resolved_at" timestamp with time zone,
	CONSTRAINT "reconsiderations_outcome" CHECK (outcome in ('reopened', 'confirmed')),
	CONSTRAINT "reconsiderations_resolved" CHECK ((outcome is null) = (resolved_at is null)),
	CONSTRAINT "reconsiderations_other_people" CHECK (resolved_by is null or not (resolved_by = any(decided_by)))
);
--> statement-breakpoint
ALTER TABLE "reconsiderations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "status_links" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organization_id" uuid NOT NULL,
	"institution_id" uuid NOT NULL,
	"application_id" uuid NOT NULL,
	"code_hash" "bytea" NOT NULL,
	"code" "bytea" NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "status_links_codeHash_unique" UNIQUE("code_hash")
);
--> statement-breakpoint
ALTER TABLE "status_links" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "notices" DROP CONSTRAINT "notices_event";--> statement-breakpoint
ALTER TABLE "decisions" ADD COLUMN "reason_figures" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "purpose" text DEFAULT 'link' NOT NULL;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "institution_id" uuid;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "dedupe_key" text;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "subject" "bytea";--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "expires_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "care_cases" ADD CONSTRAINT "care_cases_institution_id_institutions_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."institutions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "care_cases" ADD CONSTRAINT "care_cases_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "care_cases" ADD CONSTRAINT "care_cases_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "care_cases" ADD CONSTRAINT "care_cases_institution_id_application_id_applications_institution_id_id_fk" FOREIGN KEY ("institution_id","application_id") REFERENCES "public"."applications"("institution_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "care_cases" ADD CONSTRAINT "care_cases_institution_id_answered_by_people_institution_id_id_fk" FOREIGN KEY ("institution_id","answered_by") REFERENCES "public"."people"("institution_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "care_numbers" ADD CONSTRAINT "care_numbers_institution_id_institutions_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."institutions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_organization_id_institution_id_application_id_applications_organization_id_institution_id_id_fk" FOREIGN KEY ("organization_id","institution_id","application_id") REFERENCES "public"."applications"("organization_id","institution_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_emails" ADD CONSTRAINT "contact_emails_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message_choices" ADD CONSTRAINT "message_choices_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "extension_requests" ADD CONSTRAINT "extension_requests_asked_by_people_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "extension_requests" ADD CONSTRAINT "extension_requests_organization_id_institution_id_application_id_applications_organization_id_institution_id_id_fk" FOREIGN KEY ("organization_id","institution_id","application_id") REFERENCES "public"."applications"("organization_id","institution_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "extension_requests" ADD CONSTRAINT "extension_requests_institution_id_answered_by_people_institution_id_id_fk" FOREIGN KEY ("institution_id","answered_by") REFERENCES "public"."people"("institution_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "file_messages" ADD CONSTRAINT "file_messages_author_id_people_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "file_messages" ADD CONSTRAINT "file_messages_organization_id_institution_id_application_id_applications_organization_id_institution_id_id_fk" FOREIGN KEY ("organization_id","institution_id","application_id") REFERENCES "public"."applications"("organization_id","institution_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reconsiderations" ADD CONSTRAINT "reconsiderations_asked_by_people_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reconsiderations" ADD CONSTRAINT "reconsiderations_organization_id_institution_id_application_id_applications_organization_id_institution_id_id_fk" FOREIGN KEY ("organization_id","institution_id","application_id") REFERENCES "public"."applications"("organization_id","institution_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reconsiderations" ADD CONSTRAINT "reconsiderations_institution_id_resolved_by_people_institution_id_id_fk" FOREIGN KEY ("institution_id","resolved_by") REFERENCES "public"."people"("institution_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "status_links" ADD CONSTRAINT "status_links_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "status_links" ADD CONSTRAINT "status_links_organization_id_institution_id_application_id_applications_organization_id_institution_id_id_fk" FOREIGN KEY ("organization_id","institution_id","application_id") REFERENCES "public"."applications"("organization_id","institution_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "care_cases_inbox" ON "care_cases" USING btree ("institution_id","due_on") WHERE answered_at is null;--> statement-breakpoint
CREATE INDEX "care_cases_person_id_index" ON "care_cases" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "consents_person_id_given_at_index" ON "consents" USING btree ("person_id","given_at");--> statement-breakpoint
CREATE INDEX "consents_application_id_index" ON "consents" USING btree ("application_id");--> statement-breakpoint
CREATE UNIQUE INDEX "extension_requests_one_open" ON "extension_requests" USING btree ("application_id") WHERE state = 'open';--> statement-breakpoint
CREATE INDEX "file_messages_application_id_at_index" ON "file_messages" USING btree ("application_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "reconsiderations_once" ON "reconsiderations" USING btree ("application_id","decision_round");--> statement-breakpoint
CREATE UNIQUE INDEX "status_links_one_open" ON "status_links" USING btree ("application_id") WHERE ended_at is null;--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_institution_id_institutions_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."institutions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "outbox_dead" ON "outbox" USING btree ("institution_id","dead_at") WHERE dead_at is not null;--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_dedupeKey_unique" UNIQUE("dedupe_key");--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_channel" CHECK (channel in ('sms', 'whatsapp', 'email'));--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_purpose" CHECK (purpose in ('code', 'link', 'news'));--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_event" CHECK (event in ('received', 'observed', 'wrote', 'delayed', 'decided', 'offered', 'paid_out'));--> statement-breakpoint
CREATE POLICY "outbox_lender" ON "outbox" AS PERMISSIVE FOR SELECT TO "veta_app" USING (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "outbox_replay" ON "outbox" AS PERMISSIVE FOR UPDATE TO "veta_app" USING (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid) and dead_at is not null) WITH CHECK (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid) and dead_at is null);--> statement-breakpoint
CREATE POLICY "care_cases_needs_context" ON "care_cases" AS RESTRICTIVE FOR ALL TO "veta_app" USING ((select coalesce(current_setting('app.scope', true), '')) <> '');--> statement-breakpoint
CREATE POLICY "care_cases_append" ON "care_cases" AS PERMISSIVE FOR INSERT TO "veta_app" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "care_cases_self" ON "care_cases" AS PERMISSIVE FOR SELECT TO "veta_app" USING (person_id = (select nullif(current_setting('app.person', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "care_cases_lender" ON "care_cases" AS PERMISSIVE FOR ALL TO "veta_app" USING (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid)) WITH CHECK (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "care_cases_identity" ON "care_cases" AS PERMISSIVE FOR SELECT TO "veta_app" USING ((select current_setting('app.scope', true)) in ('identity'));--> statement-breakpoint
CREATE POLICY "care_numbers_needs_context" ON "care_numbers" AS RESTRICTIVE FOR ALL TO "veta_app" USING ((select coalesce(current_setting('app.scope', true), '')) <> '');--> statement-breakpoint
CREATE POLICY "care_numbers_anyone" ON "care_numbers" AS PERMISSIVE FOR ALL TO "veta_app" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "consents_needs_context" ON "consents" AS RESTRICTIVE FOR ALL TO "veta_app" USING ((select coalesce(current_setting('app.scope', true), '')) <> '');--> statement-breakpoint
CREATE POLICY "consents_self" ON "consents" AS PERMISSIVE FOR ALL TO "veta_app" USING (person_id = (select nullif(current_setting('app.person', true), '')::uuid)) WITH CHECK (person_id = (select nullif(current_setting('app.person', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "consents_lender" ON "consents" AS PERMISSIVE FOR SELECT TO "veta_app" USING (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid) and application_id in (select a.id from applications a));--> statement-breakpoint
CREATE POLICY "contact_emails_needs_context" ON "contact_emails" AS RESTRICTIVE FOR ALL TO "veta_app" USING ((select coalesce(current_setting('app.scope', true), '')) <> '');--> statement-breakpoint
CREATE POLICY "contact_emails_self" ON "contact_emails" AS PERMISSIVE FOR ALL TO "veta_app" USING (person_id = (select nullif(current_setting('app.person', true), '')::uuid)) WITH CHECK (person_id = (select nullif(current_setting('app.person', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "contact_emails_fellow" ON "contact_emails" AS PERMISSIVE FOR SELECT TO "veta_app" USING (person_id in (select m.person_id from memberships m where m.organization_id = (select nullif(current_setting('app.organization', true), '')::uuid)));--> statement-breakpoint
CREATE POLICY "message_choices_needs_context" ON "message_choices" AS RESTRICTIVE FOR ALL TO "veta_app" USING ((select coalesce(current_setting('app.scope', true), '')) <> '');--> statement-breakpoint
CREATE POLICY "message_choices_self" ON "message_choices" AS PERMISSIVE FOR ALL TO "veta_app" USING (person_id = (select nullif(current_setting('app.person', true), '')::uuid)) WITH CHECK (person_id = (select nullif(current_setting('app.person', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "message_choices_fellow" ON "message_choices" AS PERMISSIVE FOR SELECT TO "veta_app" USING (person_id in (select m.person_id from memberships m where m.organization_id = (select nullif(current_setting('app.organization', true), '')::uuid)));--> statement-breakpoint
CREATE POLICY "extension_requests_needs_context" ON "extension_requests" AS RESTRICTIVE FOR ALL TO "veta_app" USING ((select coalesce(current_setting('app.scope', true), '')) <> '');--> statement-breakpoint
CREATE POLICY "extension_requests_applicant" ON "extension_requests" AS PERMISSIVE FOR ALL TO "veta_app" USING (organization_id = (select nullif(current_setting('app.organization', true), '')::uuid)) WITH CHECK (organization_id = (select nullif(current_setting('app.organization', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "extension_requests_lender" ON "extension_requests" AS PERMISSIVE FOR ALL TO "veta_app" USING (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid) and application_id in (select a.id from applications a)) WITH CHECK (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid) and application_id in (select a.id from applications a));--> statement-breakpoint
CREATE POLICY "file_messages_needs_context" ON "file_messages" AS RESTRICTIVE FOR ALL TO "veta_app" USING ((select coalesce(current_setting('app.scope', true), '')) <> '');--> statement-breakpoint
CREATE POLICY "file_messages_applicant" ON "file_messages" AS PERMISSIVE FOR ALL TO "veta_app" USING (organization_id = (select nullif(current_setting('app.organization', true), '')::uuid)) WITH CHECK (organization_id = (select nullif(current_setting('app.organization', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "file_messages_lender" ON "file_messages" AS PERMISSIVE FOR ALL TO "veta_app" USING (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid) and application_id in (select a.id from applications a)) WITH CHECK (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid) and application_id in (select a.id from applications a));--> statement-breakpoint
CREATE POLICY "reconsiderations_needs_context" ON "reconsiderations" AS RESTRICTIVE FOR ALL TO "veta_app" USING ((select coalesce(current_setting('app.scope', true), '')) <> '');--> statement-breakpoint
CREATE POLICY "reconsiderations_applicant" ON "reconsiderations" AS PERMISSIVE FOR ALL TO "veta_app" USING (organization_id = (select nullif(current_setting('app.organization', true), '')::uuid)) WITH CHECK (organization_id = (select nullif(current_setting('app.organization', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "reconsiderations_lender" ON "reconsiderations" AS PERMISSIVE FOR ALL TO "veta_app" USING (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid) and application_id in (select a.id from applications a)) WITH CHECK (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid) and application_id in (select a.id from applications a));--> statement-breakpoint
CREATE POLICY "status_links_needs_context" ON "status_links" AS RESTRICTIVE FOR ALL TO "veta_app" USING ((select coalesce(current_setting('app.scope', true), '')) <> '');--> statement-breakpoint
CREATE POLICY "status_links_own" ON "status_links" AS PERMISSIVE FOR ALL TO "veta_app" USING (organization_id = (select nullif(current_setting('app.organization', true), '')::uuid)) WITH CHECK (organization_id = (select nullif(current_setting('app.organization', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "status_links_identity" ON "status_links" AS PERMISSIVE FOR SELECT TO "veta_app" USING ((select current_setting('app.scope', true)) in ('identity'));--> statement-breakpoint
ALTER TABLE "care_cases" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "care_numbers" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "consents" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "contact_emails" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "message_choices" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "extension_requests" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "file_messages" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "reconsiderations" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "status_links" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
-- What was asked, said and agreed to stays as it was: only what comes after may be added to it.
REVOKE UPDATE, DELETE ON care_cases, consents, extension_requests, file_messages, reconsiderations, status_links FROM veta_app;--> statement-breakpoint
GRANT UPDATE (outcome, answer, answered_by, answered_by_name, answered_at) ON care_cases TO veta_app;--> statement-breakpoint
GRANT UPDATE (withdrawn_at) ON consents TO veta_app;--> statement-breakpoint
GRANT UPDATE (state, until, answer, answered_by, answered_at) ON extension_requests TO veta_app;--> statement-breakpoint
GRANT UPDATE (seen_at) ON file_messages TO veta_app;--> statement-breakpoint
GRANT UPDATE (outcome, message, resolved_by, resolved_by_name, resolved_at) ON reconsiderations TO veta_app;--> statement-breakpoint
GRANT UPDATE (ended_at) ON status_links TO veta_app;--> statement-breakpoint
REVOKE DELETE ON care_numbers FROM veta_app;
