CREATE SEQUENCE "public"."application_numbers" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1;--> statement-breakpoint
CREATE TABLE "application_revisions" (
	"organization_id" uuid NOT NULL,
	"institution_id" uuid NOT NULL,
	"application_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"amount_cents" bigint NOT NULL,
	"term_months" integer NOT NULL,
	"answers" jsonb NOT NULL,
	"documents" jsonb NOT NULL,
	"content_hash" "bytea" NOT NULL,
	"sent_by" uuid NOT NULL,
	"sent_at" timestamp with time zone NOT NULL,
	CONSTRAINT "application_revisions_application_id_number_pk" PRIMARY KEY("application_id","number")
);
--> statement-breakpoint
ALTER TABLE "application_revisions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "application_transitions" (
	"organization_id" uuid NOT NULL,
	"institution_id" uuid NOT NULL,
	"application_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"event" text NOT NULL,
	"from" text NOT NULL,
	"to" text NOT NULL,
	"side" text NOT NULL,
	"actor_id" uuid,
	"actor_name" text NOT NULL,
	"reason_codes" text[] NOT NULL,
	"note" text,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "application_transitions_application_id_seq_pk" PRIMARY KEY("application_id","seq")
);
--> statement-breakpoint
ALTER TABLE "application_transitions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "applications" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organization_id" uuid NOT NULL,
	"institution_id" uuid NOT NULL,
	"product_id" uuid NOT NULL,
	"product_version_id" uuid NOT NULL,
	"number" text,
	"status" text NOT NULL,
	"waiting_on" text,
	"observed_in" text,
	"version" integer DEFAULT 0 NOT NULL,
	"applicant_kind" text NOT NULL,
	"amount_cents" bigint,
	"term_months" integer,
	"answers" jsonb NOT NULL,
	"started_by" uuid NOT NULL,
	"assigned_to" uuid,
	"submitted_by" uuid,
	"submitted_at" timestamp with time zone,
	"promised_on" date,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "applications_number_unique" UNIQUE("number"),
	CONSTRAINT "applications_organizationId_institutionId_id_unique" UNIQUE("organization_id","institution_id","id"),
	CONSTRAINT "applications_institutionId_id_unique" UNIQUE("institution_id","id"),
	CONSTRAINT "applications_status" CHECK (status in ('draft', 'awaiting_signoff', 'submitted', 'screening', 'under_review', 'info_requested', 'risk_opinion', 'pending_decision', 'in_committee', 'approved', 'approved_with_conditions', 'declined', 'reconsideration', 'declined_final', 'offer_sent', 'offer_accepted', 'offer_declined', 'offer_expired', 'conditions_pending', 'conditions_met', 'ready_to_disburse', 'disbursed', 'monitoring', 'closed', 'withdrawn', 'expired', 'cancelled')),
	CONSTRAINT "applications_waiting_on" CHECK (waiting_on in ('applicant', 'co_signer', 'analyst', 'risk', 'approver', 'committee', 'operations', 'partner', 'system')),
	CONSTRAINT "applications_sent" CHECK ((status in ('draft', 'awaiting_signoff', 'withdrawn', 'expired')) or submitted_at is not null),
	CONSTRAINT "applications_amount" CHECK (amount_cents is null or amount_cents > 0)
);
--> statement-breakpoint
ALTER TABLE "applications" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "correction_items" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organization_id" uuid NOT NULL,
	"institution_id" uuid NOT NULL,
	"application_id" uuid NOT NULL,
	"round" integer NOT NULL,
	"target_kind" text NOT NULL,
	"target_code" text NOT NULL,
	"reason_code" text NOT NULL,
	"note" text NOT NULL,
	"state" text NOT NULL,
	"answer" text,
	"due_on" date NOT NULL,
	"asked_by" uuid NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"answered_at" timestamp with time zone,
	CONSTRAINT "correction_items_state" CHECK (state in ('open', 'answered', 'accepted', 'cancelled'))
);
--> statement-breakpoint
ALTER TABLE "correction_items" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "decisions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organization_id" uuid NOT NULL,
	"institution_id" uuid NOT NULL,
	"application_id" uuid NOT NULL,
	"round" integer NOT NULL,
	"recommendation_id" uuid NOT NULL,
	"recommended_by" uuid NOT NULL,
	"outcome" text NOT NULL,
	"amount_cents" bigint NOT NULL,
	"term_months" integer NOT NULL,
	"reason_codes" text[] NOT NULL,
	"message" text,
	"conditions" text[] NOT NULL,
	"decided_by" uuid NOT NULL,
	"decided_by_name" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "decisions_applicationId_round_unique" UNIQUE("application_id","round"),
	CONSTRAINT "decisions_four_eyes" CHECK (decided_by <> recommended_by),
	CONSTRAINT "decisions_reasons" CHECK (cardinality(reason_codes) > 0)
);
--> statement-breakpoint
ALTER TABLE "decisions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "documents" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organization_id" uuid NOT NULL,
	"institution_id" uuid NOT NULL,
	"application_id" uuid NOT NULL,
	"requirement" text NOT NULL,
	"file_name" text NOT NULL,
	"media_type" text NOT NULL,
	"byte_size" integer NOT NULL,
	"sha256" "bytea" NOT NULL,
	"storage_key" text NOT NULL,
	"issued_on" date,
	"state" text NOT NULL,
	"uploaded_by" uuid NOT NULL,
	"uploaded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "documents_storageKey_unique" UNIQUE("storage_key"),
	CONSTRAINT "documents_state" CHECK (state in ('received', 'accepted', 'observed', 'replaced'))
);
--> statement-breakpoint
ALTER TABLE "documents" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "recommendations" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"institution_id" uuid NOT NULL,
	"application_id" uuid NOT NULL,
	"round" integer NOT NULL,
	"outcome" text NOT NULL,
	"amount_cents" bigint NOT NULL,
	"term_months" integer NOT NULL,
	"reason_codes" text[] NOT NULL,
	"memo" text NOT NULL,
	"recommended_by" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "recommendations_applicationId_round_unique" UNIQUE("application_id","round"),
	CONSTRAINT "recommendations_institutionId_id_recommendedBy_unique" UNIQUE("institution_id","id","recommended_by")
);
--> statement-breakpoint
ALTER TABLE "recommendations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "audit_events" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"chain" uuid NOT NULL,
	"organization_id" uuid,
	"institution_id" uuid,
	"application_id" uuid,
	"event" text NOT NULL,
	"entity" text NOT NULL,
	"entity_id" text NOT NULL,
	"detail" jsonb NOT NULL,
	"actor_id" uuid,
	"actor_roles" text[] NOT NULL,
	"session_id" uuid,
	"request_id" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "audit_events" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "audit_seals" (
	"chain" uuid NOT NULL,
	"seq" bigint NOT NULL,
	"event_id" bigint NOT NULL,
	"hash" "bytea" NOT NULL,
	"sealed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "audit_seals_chain_seq_pk" PRIMARY KEY("chain","seq")
);
--> statement-breakpoint
ALTER TABLE "audit_seals" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"channel" text NOT NULL,
	"owner_id" uuid NOT NULL,
	"recipient" "bytea" NOT NULL,
	"body" "bytea" NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"not_before" timestamp with time zone NOT NULL,
	"attempts" bigint DEFAULT 0 NOT NULL,
	"delivered_at" timestamp with time zone,
	"dead_at" timestamp with time zone,
	"last_error" text
);
--> statement-breakpoint
ALTER TABLE "outbox" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "institutions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"slug" text NOT NULL,
	"help_line" text NOT NULL,
	"opening_hours" text NOT NULL,
	"is_sample" boolean NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "institutions_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
ALTER TABLE "institutions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "organizations" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"tax_id" "bytea" NOT NULL,
	"tax_id_index" "bytea" NOT NULL,
	"district" text NOT NULL,
	"representative" text NOT NULL,
	"coordinates" "bytea",
	"account" "bytea",
	"is_sample" boolean NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "organizations_taxIdIndex_unique" UNIQUE("tax_id_index")
);
--> statement-breakpoint
ALTER TABLE "organizations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "devices" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"person_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"last_seen_at" timestamp with time zone NOT NULL,
	CONSTRAINT "devices_tokenHash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
ALTER TABLE "devices" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "invitations" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organization_id" uuid NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"phone" "bytea" NOT NULL,
	"phone_index" "bytea" NOT NULL,
	"display_name" text NOT NULL,
	"role" text NOT NULL,
	"post" text NOT NULL,
	"invited_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"accepted_at" timestamp with time zone,
	CONSTRAINT "invitations_tokenHash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
ALTER TABLE "invitations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "memberships" (
	"organization_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"role" text NOT NULL,
	"post" text NOT NULL,
	"joined_at" timestamp with time zone NOT NULL,
	CONSTRAINT "memberships_organization_id_person_id_pk" PRIMARY KEY("organization_id","person_id")
);
--> statement-breakpoint
ALTER TABLE "memberships" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "one_time_codes" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"purpose" text NOT NULL,
	"phone_index" "bytea" NOT NULL,
	"browser_hash" "bytea" NOT NULL,
	"code_hash" "bytea" NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "one_time_codes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "people" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"side" text NOT NULL,
	"institution_id" uuid,
	"display_name" text NOT NULL,
	"email" text,
	"phone" "bytea",
	"phone_index" "bytea",
	"dni" "bytea",
	"dni_index" "bytea",
	"secret_hash" text,
	"authority_cents" bigint DEFAULT 0 NOT NULL,
	"platform_role" text,
	"language" text DEFAULT 'es' NOT NULL,
	"disabled_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "people_email_unique" UNIQUE("email"),
	CONSTRAINT "people_phoneIndex_unique" UNIQUE("phone_index"),
	CONSTRAINT "people_institutionId_id_unique" UNIQUE("institution_id","id")
);
--> statement-breakpoint
ALTER TABLE "people" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"person_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"last_seen_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "sessions_tokenHash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
ALTER TABLE "sessions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "staff_roles" (
	"institution_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"role" text NOT NULL,
	"granted_at" timestamp with time zone NOT NULL,
	CONSTRAINT "staff_roles_institution_id_person_id_role_pk" PRIMARY KEY("institution_id","person_id","role")
);
--> statement-breakpoint
ALTER TABLE "staff_roles" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "command_log" (
	"person_id" uuid NOT NULL,
	"key" uuid NOT NULL,
	"command" text NOT NULL,
	"input_hash" "bytea" NOT NULL,
	"answer" jsonb,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "command_log_person_id_key_pk" PRIMARY KEY("person_id","key")
);
--> statement-breakpoint
ALTER TABLE "command_log" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "data_keys" (
	"owner_id" uuid PRIMARY KEY NOT NULL,
	"wrapped" "bytea" NOT NULL,
	"master_key_id" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "data_keys" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "form_returns" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"browser_hash" "bytea" NOT NULL,
	"content" "bytea" NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "form_returns" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "rate_limits" (
	"key" text PRIMARY KEY NOT NULL,
	"points" integer NOT NULL,
	"expire" bigint
);
--> statement-breakpoint
ALTER TABLE "rate_limits" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "product_versions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"institution_id" uuid NOT NULL,
	"product_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"status" text NOT NULL,
	"config" jsonb NOT NULL,
	"based_on" uuid,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"proposed_at" timestamp with time zone,
	"published_by" uuid,
	"published_at" timestamp with time zone,
	"retired_at" timestamp with time zone,
	CONSTRAINT "product_versions_institutionId_id_unique" UNIQUE("institution_id","id"),
	CONSTRAINT "product_versions_institutionId_productId_id_unique" UNIQUE("institution_id","product_id","id"),
	CONSTRAINT "product_versions_productId_number_unique" UNIQUE("product_id","number"),
	CONSTRAINT "product_versions_status" CHECK (status in ('draft', 'in_review', 'published', 'retired')),
	CONSTRAINT "product_versions_four_eyes" CHECK (published_by is null or published_by <> created_by)
);
--> statement-breakpoint
ALTER TABLE "product_versions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "products" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"institution_id" uuid NOT NULL,
	"slug" text NOT NULL,
	"is_open" boolean DEFAULT true NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "products_slug_unique" UNIQUE("slug"),
	CONSTRAINT "products_institutionId_id_unique" UNIQUE("institution_id","id")
);
--> statement-breakpoint
ALTER TABLE "products" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "application_revisions" ADD CONSTRAINT "application_revisions_sent_by_people_id_fk" FOREIGN KEY ("sent_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_revisions" ADD CONSTRAINT "application_revisions_organization_id_institution_id_application_id_applications_organization_id_institution_id_id_fk" FOREIGN KEY ("organization_id","institution_id","application_id") REFERENCES "public"."applications"("organization_id","institution_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_transitions" ADD CONSTRAINT "application_transitions_actor_id_people_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_transitions" ADD CONSTRAINT "application_transitions_organization_id_institution_id_application_id_applications_organization_id_institution_id_id_fk" FOREIGN KEY ("organization_id","institution_id","application_id") REFERENCES "public"."applications"("organization_id","institution_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applications" ADD CONSTRAINT "applications_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applications" ADD CONSTRAINT "applications_institution_id_institutions_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."institutions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applications" ADD CONSTRAINT "applications_institution_id_product_id_product_version_id_product_versions_institution_id_product_id_id_fk" FOREIGN KEY ("institution_id","product_id","product_version_id") REFERENCES "public"."product_versions"("institution_id","product_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applications" ADD CONSTRAINT "applications_institution_id_assigned_to_people_institution_id_id_fk" FOREIGN KEY ("institution_id","assigned_to") REFERENCES "public"."people"("institution_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "correction_items" ADD CONSTRAINT "correction_items_organization_id_institution_id_application_id_applications_organization_id_institution_id_id_fk" FOREIGN KEY ("organization_id","institution_id","application_id") REFERENCES "public"."applications"("organization_id","institution_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "correction_items" ADD CONSTRAINT "correction_items_institution_id_asked_by_people_institution_id_id_fk" FOREIGN KEY ("institution_id","asked_by") REFERENCES "public"."people"("institution_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_organization_id_institution_id_application_id_applications_organization_id_institution_id_id_fk" FOREIGN KEY ("organization_id","institution_id","application_id") REFERENCES "public"."applications"("organization_id","institution_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_institution_id_recommendation_id_recommended_by_recommendations_institution_id_id_recommended_by_fk" FOREIGN KEY ("institution_id","recommendation_id","recommended_by") REFERENCES "public"."recommendations"("institution_id","id","recommended_by") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_institution_id_decided_by_people_institution_id_id_fk" FOREIGN KEY ("institution_id","decided_by") REFERENCES "public"."people"("institution_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_uploaded_by_people_id_fk" FOREIGN KEY ("uploaded_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_organization_id_institution_id_application_id_applications_organization_id_institution_id_id_fk" FOREIGN KEY ("organization_id","institution_id","application_id") REFERENCES "public"."applications"("organization_id","institution_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendations" ADD CONSTRAINT "recommendations_institution_id_application_id_applications_institution_id_id_fk" FOREIGN KEY ("institution_id","application_id") REFERENCES "public"."applications"("institution_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendations" ADD CONSTRAINT "recommendations_institution_id_recommended_by_people_institution_id_id_fk" FOREIGN KEY ("institution_id","recommended_by") REFERENCES "public"."people"("institution_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_seals" ADD CONSTRAINT "audit_seals_event_id_audit_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."audit_events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "devices" ADD CONSTRAINT "devices_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_invited_by_people_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_institution_id_institutions_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."institutions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_roles" ADD CONSTRAINT "staff_roles_institution_id_person_id_people_institution_id_id_fk" FOREIGN KEY ("institution_id","person_id") REFERENCES "public"."people"("institution_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product_versions" ADD CONSTRAINT "product_versions_institution_id_product_id_products_institution_id_id_fk" FOREIGN KEY ("institution_id","product_id") REFERENCES "public"."products"("institution_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product_versions" ADD CONSTRAINT "product_versions_institution_id_created_by_people_institution_id_id_fk" FOREIGN KEY ("institution_id","created_by") REFERENCES "public"."people"("institution_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product_versions" ADD CONSTRAINT "product_versions_institution_id_published_by_people_institution_id_id_fk" FOREIGN KEY ("institution_id","published_by") REFERENCES "public"."people"("institution_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "products" ADD CONSTRAINT "products_institution_id_institutions_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."institutions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "applications_queue" ON "applications" USING btree ("institution_id","status","promised_on","id");--> statement-breakpoint
CREATE INDEX "applications_organization_id_created_at_index" ON "applications" USING btree ("organization_id","created_at");--> statement-breakpoint
CREATE INDEX "correction_items_application_id_index" ON "correction_items" USING btree ("application_id");--> statement-breakpoint
CREATE INDEX "documents_application_id_requirement_index" ON "documents" USING btree ("application_id","requirement");--> statement-breakpoint
CREATE INDEX "audit_events_application_id_index" ON "audit_events" USING btree ("application_id");--> statement-breakpoint
CREATE INDEX "audit_events_institution_id_id_index" ON "audit_events" USING btree ("institution_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "audit_seals_event_id_index" ON "audit_seals" USING btree ("event_id");--> statement-breakpoint
CREATE INDEX "outbox_not_before_index" ON "outbox" USING btree ("not_before") WHERE delivered_at is null and dead_at is null;--> statement-breakpoint
CREATE INDEX "devices_person_id_index" ON "devices" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "invitations_organization_id_phone_index_index" ON "invitations" USING btree ("organization_id","phone_index") WHERE accepted_at is null;--> statement-breakpoint
CREATE INDEX "memberships_person_id_index" ON "memberships" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "one_time_codes_phone_index_browser_hash_index" ON "one_time_codes" USING btree ("phone_index","browser_hash");--> statement-breakpoint
CREATE INDEX "people_dni_index_index" ON "people" USING btree ("dni_index");--> statement-breakpoint
CREATE INDEX "sessions_person_id_index" ON "sessions" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "form_returns_expires_at_index" ON "form_returns" USING btree ("expires_at");--> statement-breakpoint
CREATE UNIQUE INDEX "product_versions_one_published" ON "product_versions" USING btree ("product_id") WHERE status = 'published';--> statement-breakpoint
CREATE UNIQUE INDEX "product_versions_one_draft" ON "product_versions" USING btree ("product_id") WHERE status in ('draft', 'in_review');--> statement-breakpoint
CREATE POLICY "application_revisions_needs_context" ON "application_revisions" AS RESTRICTIVE FOR ALL TO "veta_app" USING ((select coalesce(current_setting('app.scope', true), '')) <> '');--> statement-breakpoint
CREATE POLICY "application_revisions_applicant" ON "application_revisions" AS PERMISSIVE FOR ALL TO "veta_app" USING (organization_id = (select nullif(current_setting('app.organization', true), '')::uuid)) WITH CHECK (organization_id = (select nullif(current_setting('app.organization', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "application_revisions_lender" ON "application_revisions" AS PERMISSIVE FOR ALL TO "veta_app" USING (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid) and application_id in (select a.id from applications a)) WITH CHECK (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid) and application_id in (select a.id from applications a));--> statement-breakpoint
CREATE POLICY "application_transitions_needs_context" ON "application_transitions" AS RESTRICTIVE FOR ALL TO "veta_app" USING ((select coalesce(current_setting('app.scope', true), '')) <> '');--> statement-breakpoint
CREATE POLICY "application_transitions_applicant" ON "application_transitions" AS PERMISSIVE FOR ALL TO "veta_app" USING (organization_id = (select nullif(current_setting('app.organization', true), '')::uuid)) WITH CHECK (organization_id = (select nullif(current_setting('app.organization', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "application_transitions_lender" ON "application_transitions" AS PERMISSIVE FOR ALL TO "veta_app" USING (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid) and application_id in (select a.id from applications a)) WITH CHECK (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid) and application_id in (select a.id from applications a));--> statement-breakpoint
CREATE POLICY "applications_needs_context" ON "applications" AS RESTRICTIVE FOR ALL TO "veta_app" USING ((select coalesce(current_setting('app.scope', true), '')) <> '');--> statement-breakpoint
CREATE POLICY "applications_applicant" ON "applications" AS PERMISSIVE FOR ALL TO "veta_app" USING (organization_id = (select nullif(current_setting('app.organization', true), '')::uuid)) WITH CHECK (organization_id = (select nullif(current_setting('app.organization', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "applications_lender" ON "applications" AS PERMISSIVE FOR ALL TO "veta_app" USING (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid) and submitted_at is not null) WITH CHECK (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid) and submitted_at is not null);--> statement-breakpoint
CREATE POLICY "correction_items_needs_context" ON "correction_items" AS RESTRICTIVE FOR ALL TO "veta_app" USING ((select coalesce(current_setting('app.scope', true), '')) <> '');--> statement-breakpoint
CREATE POLICY "correction_items_applicant" ON "correction_items" AS PERMISSIVE FOR ALL TO "veta_app" USING (organization_id = (select nullif(current_setting('app.organization', true), '')::uuid)) WITH CHECK (organization_id = (select nullif(current_setting('app.organization', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "correction_items_lender" ON "correction_items" AS PERMISSIVE FOR ALL TO "veta_app" USING (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid) and application_id in (select a.id from applications a)) WITH CHECK (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid) and application_id in (select a.id from applications a));--> statement-breakpoint
CREATE POLICY "decisions_needs_context" ON "decisions" AS RESTRICTIVE FOR ALL TO "veta_app" USING ((select coalesce(current_setting('app.scope', true), '')) <> '');--> statement-breakpoint
CREATE POLICY "decisions_applicant" ON "decisions" AS PERMISSIVE FOR ALL TO "veta_app" USING (organization_id = (select nullif(current_setting('app.organization', true), '')::uuid)) WITH CHECK (organization_id = (select nullif(current_setting('app.organization', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "decisions_lender" ON "decisions" AS PERMISSIVE FOR ALL TO "veta_app" USING (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid) and application_id in (select a.id from applications a)) WITH CHECK (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid) and application_id in (select a.id from applications a));--> statement-breakpoint
CREATE POLICY "documents_needs_context" ON "documents" AS RESTRICTIVE FOR ALL TO "veta_app" USING ((select coalesce(current_setting('app.scope', true), '')) <> '');--> statement-breakpoint
CREATE POLICY "documents_applicant" ON "documents" AS PERMISSIVE FOR ALL TO "veta_app" USING (organization_id = (select nullif(current_setting('app.organization', true), '')::uuid)) WITH CHECK (organization_id = (select nullif(current_setting('app.organization', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "documents_lender" ON "documents" AS PERMISSIVE FOR ALL TO "veta_app" USING (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid) and application_id in (select a.id from applications a)) WITH CHECK (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid) and application_id in (select a.id from applications a));--> statement-breakpoint
CREATE POLICY "recommendations_needs_context" ON "recommendations" AS RESTRICTIVE FOR ALL TO "veta_app" USING ((select coalesce(current_setting('app.scope', true), '')) <> '');--> statement-breakpoint
CREATE POLICY "recommendations_lender" ON "recommendations" AS PERMISSIVE FOR ALL TO "veta_app" USING (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid)) WITH CHECK (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "audit_events_needs_context" ON "audit_events" AS RESTRICTIVE FOR ALL TO "veta_app" USING ((select coalesce(current_setting('app.scope', true), '')) <> '');--> statement-breakpoint
CREATE POLICY "audit_events_append" ON "audit_events" AS PERMISSIVE FOR INSERT TO "veta_app" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "audit_events_lender" ON "audit_events" AS PERMISSIVE FOR SELECT TO "veta_app" USING (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "audit_events_worker" ON "audit_events" AS PERMISSIVE FOR SELECT TO "veta_app" USING ((select current_setting('app.scope', true)) in ('worker'));--> statement-breakpoint
CREATE POLICY "audit_seals_needs_context" ON "audit_seals" AS RESTRICTIVE FOR ALL TO "veta_app" USING ((select coalesce(current_setting('app.scope', true), '')) <> '');--> statement-breakpoint
CREATE POLICY "audit_seals_lender" ON "audit_seals" AS PERMISSIVE FOR SELECT TO "veta_app" USING (chain = (select nullif(current_setting('app.institution', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "audit_seals_worker" ON "audit_seals" AS PERMISSIVE FOR ALL TO "veta_app" USING ((select current_setting('app.scope', true)) in ('worker')) WITH CHECK ((select current_setting('app.scope', true)) in ('worker'));--> statement-breakpoint
CREATE POLICY "outbox_needs_context" ON "outbox" AS RESTRICTIVE FOR ALL TO "veta_app" USING ((select coalesce(current_setting('app.scope', true), '')) <> '');--> statement-breakpoint
CREATE POLICY "outbox_append" ON "outbox" AS PERMISSIVE FOR INSERT TO "veta_app" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "outbox_worker" ON "outbox" AS PERMISSIVE FOR ALL TO "veta_app" USING ((select current_setting('app.scope', true)) in ('worker')) WITH CHECK ((select current_setting('app.scope', true)) in ('worker'));--> statement-breakpoint
CREATE POLICY "institutions_needs_context" ON "institutions" AS RESTRICTIVE FOR ALL TO "veta_app" USING ((select coalesce(current_setting('app.scope', true), '')) <> '');--> statement-breakpoint
CREATE POLICY "institutions_public" ON "institutions" AS PERMISSIVE FOR SELECT TO "veta_app" USING (true);--> statement-breakpoint
CREATE POLICY "institutions_own" ON "institutions" AS PERMISSIVE FOR SELECT TO "veta_app" USING (id = (select nullif(current_setting('app.institution', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "institutions_setup" ON "institutions" AS PERMISSIVE FOR ALL TO "veta_app" USING ((select current_setting('app.scope', true)) in ('setup')) WITH CHECK ((select current_setting('app.scope', true)) in ('setup'));--> statement-breakpoint
CREATE POLICY "organizations_needs_context" ON "organizations" AS RESTRICTIVE FOR ALL TO "veta_app" USING ((select coalesce(current_setting('app.scope', true), '')) <> '');--> statement-breakpoint
CREATE POLICY "organizations_own" ON "organizations" AS PERMISSIVE FOR ALL TO "veta_app" USING (id = (select nullif(current_setting('app.organization', true), '')::uuid)) WITH CHECK (id = (select nullif(current_setting('app.organization', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "organizations_lender" ON "organizations" AS PERMISSIVE FOR SELECT TO "veta_app" USING (id in (select a.organization_id from applications a where a.institution_id = (select nullif(current_setting('app.institution', true), '')::uuid)));--> statement-breakpoint
CREATE POLICY "organizations_identity" ON "organizations" AS PERMISSIVE FOR SELECT TO "veta_app" USING ((select current_setting('app.scope', true)) in ('identity'));--> statement-breakpoint
CREATE POLICY "devices_needs_context" ON "devices" AS RESTRICTIVE FOR ALL TO "veta_app" USING ((select coalesce(current_setting('app.scope', true), '')) <> '');--> statement-breakpoint
CREATE POLICY "devices_identity" ON "devices" AS PERMISSIVE FOR ALL TO "veta_app" USING ((select current_setting('app.scope', true)) in ('identity', 'setup')) WITH CHECK ((select current_setting('app.scope', true)) in ('identity', 'setup'));--> statement-breakpoint
CREATE POLICY "invitations_needs_context" ON "invitations" AS RESTRICTIVE FOR ALL TO "veta_app" USING ((select coalesce(current_setting('app.scope', true), '')) <> '');--> statement-breakpoint
CREATE POLICY "invitations_own" ON "invitations" AS PERMISSIVE FOR ALL TO "veta_app" USING (organization_id = (select nullif(current_setting('app.organization', true), '')::uuid)) WITH CHECK (organization_id = (select nullif(current_setting('app.organization', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "invitations_identity" ON "invitations" AS PERMISSIVE FOR ALL TO "veta_app" USING ((select current_setting('app.scope', true)) in ('identity')) WITH CHECK ((select current_setting('app.scope', true)) in ('identity'));--> statement-breakpoint
CREATE POLICY "memberships_needs_context" ON "memberships" AS RESTRICTIVE FOR ALL TO "veta_app" USING ((select coalesce(current_setting('app.scope', true), '')) <> '');--> statement-breakpoint
CREATE POLICY "memberships_own" ON "memberships" AS PERMISSIVE FOR ALL TO "veta_app" USING (organization_id = (select nullif(current_setting('app.organization', true), '')::uuid)) WITH CHECK (organization_id = (select nullif(current_setting('app.organization', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "memberships_identity" ON "memberships" AS PERMISSIVE FOR SELECT TO "veta_app" USING ((select current_setting('app.scope', true)) in ('identity', 'setup'));--> statement-breakpoint
CREATE POLICY "one_time_codes_needs_context" ON "one_time_codes" AS RESTRICTIVE FOR ALL TO "veta_app" USING ((select coalesce(current_setting('app.scope', true), '')) <> '');--> statement-breakpoint
CREATE POLICY "one_time_codes_identity" ON "one_time_codes" AS PERMISSIVE FOR ALL TO "veta_app" USING ((select current_setting('app.scope', true)) in ('identity', 'setup')) WITH CHECK ((select current_setting('app.scope', true)) in ('identity', 'setup'));--> statement-breakpoint
CREATE POLICY "people_needs_context" ON "people" AS RESTRICTIVE FOR ALL TO "veta_app" USING ((select coalesce(current_setting('app.scope', true), '')) <> '');--> statement-breakpoint
CREATE POLICY "people_self" ON "people" AS PERMISSIVE FOR ALL TO "veta_app" USING (id = (select nullif(current_setting('app.person', true), '')::uuid)) WITH CHECK (id = (select nullif(current_setting('app.person', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "people_colleague" ON "people" AS PERMISSIVE FOR ALL TO "veta_app" USING (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid)) WITH CHECK (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "people_fellow" ON "people" AS PERMISSIVE FOR SELECT TO "veta_app" USING (id in (select person_id from memberships where organization_id = (select nullif(current_setting('app.organization', true), '')::uuid)));--> statement-breakpoint
CREATE POLICY "people_identity" ON "people" AS PERMISSIVE FOR ALL TO "veta_app" USING ((select current_setting('app.scope', true)) in ('identity', 'setup')) WITH CHECK ((select current_setting('app.scope', true)) in ('identity', 'setup'));--> statement-breakpoint
CREATE POLICY "sessions_needs_context" ON "sessions" AS RESTRICTIVE FOR ALL TO "veta_app" USING ((select coalesce(current_setting('app.scope', true), '')) <> '');--> statement-breakpoint
CREATE POLICY "sessions_self" ON "sessions" AS PERMISSIVE FOR ALL TO "veta_app" USING (person_id = (select nullif(current_setting('app.person', true), '')::uuid)) WITH CHECK (person_id = (select nullif(current_setting('app.person', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "sessions_colleague" ON "sessions" AS PERMISSIVE FOR ALL TO "veta_app" USING (person_id in (select p.id from people p where p.institution_id = (select nullif(current_setting('app.institution', true), '')::uuid))) WITH CHECK (person_id in (select p.id from people p where p.institution_id = (select nullif(current_setting('app.institution', true), '')::uuid)));--> statement-breakpoint
CREATE POLICY "sessions_identity" ON "sessions" AS PERMISSIVE FOR ALL TO "veta_app" USING ((select current_setting('app.scope', true)) in ('identity', 'setup')) WITH CHECK ((select current_setting('app.scope', true)) in ('identity', 'setup'));--> statement-breakpoint
CREATE POLICY "staff_roles_needs_context" ON "staff_roles" AS RESTRICTIVE FOR ALL TO "veta_app" USING ((select coalesce(current_setting('app.scope', true), '')) <> '');--> statement-breakpoint
CREATE POLICY "staff_roles_own" ON "staff_roles" AS PERMISSIVE FOR SELECT TO "veta_app" USING (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "staff_roles_identity" ON "staff_roles" AS PERMISSIVE FOR SELECT TO "veta_app" USING ((select current_setting('app.scope', true)) in ('identity'));--> statement-breakpoint
CREATE POLICY "staff_roles_setup" ON "staff_roles" AS PERMISSIVE FOR ALL TO "veta_app" USING ((select current_setting('app.scope', true)) in ('setup')) WITH CHECK ((select current_setting('app.scope', true)) in ('setup'));--> statement-breakpoint
CREATE POLICY "command_log_needs_context" ON "command_log" AS RESTRICTIVE FOR ALL TO "veta_app" USING ((select coalesce(current_setting('app.scope', true), '')) <> '');--> statement-breakpoint
CREATE POLICY "command_log_self" ON "command_log" AS PERMISSIVE FOR ALL TO "veta_app" USING (person_id = (select nullif(current_setting('app.person', true), '')::uuid)) WITH CHECK (person_id = (select nullif(current_setting('app.person', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "data_keys_needs_context" ON "data_keys" AS RESTRICTIVE FOR ALL TO "veta_app" USING ((select coalesce(current_setting('app.scope', true), '')) <> '');--> statement-breakpoint
CREATE POLICY "data_keys_anyone" ON "data_keys" AS PERMISSIVE FOR ALL TO "veta_app" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "form_returns_needs_context" ON "form_returns" AS RESTRICTIVE FOR ALL TO "veta_app" USING ((select coalesce(current_setting('app.scope', true), '')) <> '');--> statement-breakpoint
CREATE POLICY "form_returns_anyone" ON "form_returns" AS PERMISSIVE FOR ALL TO "veta_app" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "rate_limits_open" ON "rate_limits" AS PERMISSIVE FOR ALL TO "veta_app" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "product_versions_needs_context" ON "product_versions" AS RESTRICTIVE FOR ALL TO "veta_app" USING ((select coalesce(current_setting('app.scope', true), '')) <> '');--> statement-breakpoint
CREATE POLICY "product_versions_public" ON "product_versions" AS PERMISSIVE FOR SELECT TO "veta_app" USING (status in ('published', 'retired'));--> statement-breakpoint
CREATE POLICY "product_versions_own" ON "product_versions" AS PERMISSIVE FOR ALL TO "veta_app" USING (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid)) WITH CHECK (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "products_needs_context" ON "products" AS RESTRICTIVE FOR ALL TO "veta_app" USING ((select coalesce(current_setting('app.scope', true), '')) <> '');--> statement-breakpoint
CREATE POLICY "products_public" ON "products" AS PERMISSIVE FOR SELECT TO "veta_app" USING (true);--> statement-breakpoint
CREATE POLICY "products_own" ON "products" AS PERMISSIVE FOR ALL TO "veta_app" USING (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid)) WITH CHECK (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "products_setup" ON "products" AS PERMISSIVE FOR ALL TO "veta_app" USING ((select current_setting('app.scope', true)) in ('setup')) WITH CHECK ((select current_setting('app.scope', true)) in ('setup'));