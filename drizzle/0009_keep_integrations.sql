CREATE TABLE "api_keys" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"institution_id" uuid NOT NULL,
	"name" text NOT NULL,
	"prefix" text NOT NULL,
	"key_hash" "bytea" NOT NULL,
	"scopes" text[] NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"last_used_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "api_keys_prefix_unique" UNIQUE("prefix"),
	CONSTRAINT "api_keys_institutionId_id_unique" UNIQUE("institution_id","id"),
	CONSTRAINT "api_keys_life" CHECK (expires_at <= created_at + interval '366 days')
);
--> statement-breakpoint
ALTER TABLE "api_keys" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "draft_answers" (
	"institution_id" uuid NOT NULL,
	"prepared_draft_id" uuid NOT NULL,
	"organization_id" uuid NOT NULL,
	"application_id" uuid,
	"answered_by" uuid NOT NULL,
	"answered_at" timestamp with time zone NOT NULL,
	CONSTRAINT "draft_answers_prepared_draft_id_pk" PRIMARY KEY("prepared_draft_id")
);
--> statement-breakpoint
ALTER TABLE "draft_answers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "integration_events" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"written" bigserial NOT NULL,
	"institution_id" uuid NOT NULL,
	"application_id" uuid NOT NULL,
	"type" text NOT NULL,
	"number" text NOT NULL,
	"from" text NOT NULL,
	"to" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"position" bigint,
	CONSTRAINT "integration_events_institutionId_position_unique" UNIQUE("institution_id","position")
);
--> statement-breakpoint
ALTER TABLE "integration_events" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "prepared_drafts" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"institution_id" uuid NOT NULL,
	"product_id" uuid NOT NULL,
	"api_key_id" uuid NOT NULL,
	"idempotency_key" text NOT NULL,
	"input_hash" "bytea" NOT NULL,
	"tax_id_index" "bytea" NOT NULL,
	"amount_cents" bigint,
	"term_months" integer,
	"answers" "bytea",
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "prepared_drafts_institutionId_id_unique" UNIQUE("institution_id","id"),
	CONSTRAINT "prepared_drafts_idempotency" UNIQUE("institution_id","idempotency_key")
);
--> statement-breakpoint
ALTER TABLE "prepared_drafts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "webhook_attempts" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"institution_id" uuid NOT NULL,
	"delivery_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"status_code" integer,
	"error" text,
	"duration_ms" integer NOT NULL,
	"answer" text NOT NULL,
	CONSTRAINT "webhook_attempts_answer" CHECK (octet_length(answer) <= 3072)
);
--> statement-breakpoint
ALTER TABLE "webhook_attempts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "webhook_deliveries" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"seq" bigserial NOT NULL,
	"institution_id" uuid NOT NULL,
	"endpoint_id" uuid NOT NULL,
	"message_id" text NOT NULL,
	"application_id" uuid,
	"type" text NOT NULL,
	"body" jsonb NOT NULL,
	"state" text DEFAULT 'pending' NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"not_before" timestamp with time zone NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"first_tried_at" timestamp with time zone,
	"lease" uuid,
	"lease_until" timestamp with time zone,
	"settled_at" timestamp with time zone,
	CONSTRAINT "webhook_deliveries_institutionId_id_unique" UNIQUE("institution_id","id"),
	CONSTRAINT "webhook_deliveries_endpointId_messageId_unique" UNIQUE("endpoint_id","message_id"),
	CONSTRAINT "webhook_deliveries_state" CHECK (state in ('pending', 'delivered', 'failed'))
);
--> statement-breakpoint
ALTER TABLE "webhook_deliveries" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "webhook_endpoints" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"institution_id" uuid NOT NULL,
	"url" text NOT NULL,
	"events" text[] NOT NULL,
	"secret" "bytea" NOT NULL,
	"secret_number" integer DEFAULT 1 NOT NULL,
	"previous_secret" "bytea",
	"previous_until" timestamp with time zone,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"failing_since" timestamp with time zone,
	"paused_at" timestamp with time zone,
	"pause_reason" text,
	"removed_at" timestamp with time zone,
	CONSTRAINT "webhook_endpoints_institutionId_id_unique" UNIQUE("institution_id","id"),
	CONSTRAINT "webhook_endpoints_paused" CHECK ((paused_at is null) = (pause_reason is null))
);
--> statement-breakpoint
ALTER TABLE "webhook_endpoints" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "api_keys" ADD CONSTRAINT "api_keys_institution_id_institutions_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."institutions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_keys" ADD CONSTRAINT "api_keys_institution_id_created_by_people_institution_id_id_fk" FOREIGN KEY ("institution_id","created_by") REFERENCES "public"."people"("institution_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_answers" ADD CONSTRAINT "draft_answers_institution_id_institutions_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."institutions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_answers" ADD CONSTRAINT "draft_answers_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_answers" ADD CONSTRAINT "draft_answers_answered_by_people_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_answers" ADD CONSTRAINT "draft_answers_institution_id_prepared_draft_id_prepared_drafts_institution_id_id_fk" FOREIGN KEY ("institution_id","prepared_draft_id") REFERENCES "public"."prepared_drafts"("institution_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_answers" ADD CONSTRAINT "draft_answers_organization_id_institution_id_application_id_applications_organization_id_institution_id_id_fk" FOREIGN KEY ("organization_id","institution_id","application_id") REFERENCES "public"."applications"("organization_id","institution_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "integration_events" ADD CONSTRAINT "integration_events_institution_id_institutions_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."institutions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "integration_events" ADD CONSTRAINT "integration_events_institution_id_application_id_applications_institution_id_id_fk" FOREIGN KEY ("institution_id","application_id") REFERENCES "public"."applications"("institution_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "prepared_drafts" ADD CONSTRAINT "prepared_drafts_institution_id_institutions_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."institutions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "prepared_drafts" ADD CONSTRAINT "prepared_drafts_institution_id_product_id_products_institution_id_id_fk" FOREIGN KEY ("institution_id","product_id") REFERENCES "public"."products"("institution_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "prepared_drafts" ADD CONSTRAINT "prepared_drafts_institution_id_api_key_id_api_keys_institution_id_id_fk" FOREIGN KEY ("institution_id","api_key_id") REFERENCES "public"."api_keys"("institution_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_attempts" ADD CONSTRAINT "webhook_attempts_institution_id_institutions_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."institutions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_attempts" ADD CONSTRAINT "webhook_attempts_institution_id_delivery_id_webhook_deliveries_institution_id_id_fk" FOREIGN KEY ("institution_id","delivery_id") REFERENCES "public"."webhook_deliveries"("institution_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_deliveries" ADD CONSTRAINT "webhook_deliveries_institution_id_institutions_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."institutions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_deliveries" ADD CONSTRAINT "webhook_deliveries_institution_id_endpoint_id_webhook_endpoints_institution_id_id_fk" FOREIGN KEY ("institution_id","endpoint_id") REFERENCES "public"."webhook_endpoints"("institution_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_endpoints" ADD CONSTRAINT "webhook_endpoints_institution_id_institutions_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."institutions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_endpoints" ADD CONSTRAINT "webhook_endpoints_institution_id_created_by_people_institution_id_id_fk" FOREIGN KEY ("institution_id","created_by") REFERENCES "public"."people"("institution_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "api_keys_name" ON "api_keys" USING btree ("institution_id","name") WHERE revoked_at is null;--> statement-breakpoint
CREATE INDEX "integration_events_unpublished" ON "integration_events" USING btree ("written") WHERE position is null;--> statement-breakpoint
CREATE INDEX "prepared_drafts_tax_id_index_index" ON "prepared_drafts" USING btree ("tax_id_index");--> statement-breakpoint
CREATE INDEX "webhook_attempts_delivery_id_id_index" ON "webhook_attempts" USING btree ("delivery_id","id");--> statement-breakpoint
CREATE INDEX "webhook_deliveries_due" ON "webhook_deliveries" USING btree ("not_before") WHERE state = 'pending';--> statement-breakpoint
CREATE INDEX "webhook_deliveries_order" ON "webhook_deliveries" USING btree ("endpoint_id","application_id","seq") WHERE state = 'pending';--> statement-breakpoint
CREATE INDEX "webhook_deliveries_log" ON "webhook_deliveries" USING btree ("endpoint_id","seq");--> statement-breakpoint
CREATE UNIQUE INDEX "webhook_endpoints_url" ON "webhook_endpoints" USING btree ("institution_id","url") WHERE removed_at is null;--> statement-breakpoint
CREATE POLICY "api_keys_needs_context" ON "api_keys" AS RESTRICTIVE FOR ALL TO "veta_app" USING ((select coalesce(current_setting('app.scope', true), '')) <> '');--> statement-breakpoint
CREATE POLICY "api_keys_own" ON "api_keys" AS PERMISSIVE FOR ALL TO "veta_app" USING (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid)) WITH CHECK (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "api_keys_identity" ON "api_keys" AS PERMISSIVE FOR ALL TO "veta_app" USING ((select current_setting('app.scope', true)) in ('identity')) WITH CHECK ((select current_setting('app.scope', true)) in ('identity'));--> statement-breakpoint
CREATE POLICY "draft_answers_needs_context" ON "draft_answers" AS RESTRICTIVE FOR ALL TO "veta_app" USING ((select coalesce(current_setting('app.scope', true), '')) <> '');--> statement-breakpoint
CREATE POLICY "draft_answers_applicant" ON "draft_answers" AS PERMISSIVE FOR ALL TO "veta_app" USING (organization_id = (select nullif(current_setting('app.organization', true), '')::uuid)) WITH CHECK (organization_id = (select nullif(current_setting('app.organization', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "draft_answers_lender" ON "draft_answers" AS PERMISSIVE FOR SELECT TO "veta_app" USING (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid) and application_id in (select a.id from applications a));--> statement-breakpoint
CREATE POLICY "draft_answers_worker" ON "draft_answers" AS PERMISSIVE FOR SELECT TO "veta_app" USING ((select current_setting('app.scope', true)) in ('worker'));--> statement-breakpoint
CREATE POLICY "integration_events_needs_context" ON "integration_events" AS RESTRICTIVE FOR ALL TO "veta_app" USING ((select coalesce(current_setting('app.scope', true), '')) <> '');--> statement-breakpoint
CREATE POLICY "integration_events_append" ON "integration_events" AS PERMISSIVE FOR INSERT TO "veta_app" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "integration_events_lender" ON "integration_events" AS PERMISSIVE FOR SELECT TO "veta_app" USING (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "integration_events_worker" ON "integration_events" AS PERMISSIVE FOR ALL TO "veta_app" USING ((select current_setting('app.scope', true)) in ('worker')) WITH CHECK ((select current_setting('app.scope', true)) in ('worker'));--> statement-breakpoint
CREATE POLICY "prepared_drafts_needs_context" ON "prepared_drafts" AS RESTRICTIVE FOR ALL TO "veta_app" USING ((select coalesce(current_setting('app.scope', true), '')) <> '');--> statement-breakpoint
CREATE POLICY "prepared_drafts_own" ON "prepared_drafts" AS PERMISSIVE FOR ALL TO "veta_app" USING (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid)) WITH CHECK (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "prepared_drafts_addressee" ON "prepared_drafts" AS PERMISSIVE FOR SELECT TO "veta_app" USING (tax_id_index = (select o.tax_id_index from organizations o where o.id = (select nullif(current_setting('app.organization', true), '')::uuid)));--> statement-breakpoint
CREATE POLICY "prepared_drafts_worker" ON "prepared_drafts" AS PERMISSIVE FOR ALL TO "veta_app" USING ((select current_setting('app.scope', true)) in ('worker')) WITH CHECK ((select current_setting('app.scope', true)) in ('worker'));--> statement-breakpoint
CREATE POLICY "webhook_attempts_needs_context" ON "webhook_attempts" AS RESTRICTIVE FOR ALL TO "veta_app" USING ((select coalesce(current_setting('app.scope', true), '')) <> '');--> statement-breakpoint
CREATE POLICY "webhook_attempts_lender" ON "webhook_attempts" AS PERMISSIVE FOR SELECT TO "veta_app" USING (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "webhook_attempts_worker" ON "webhook_attempts" AS PERMISSIVE FOR ALL TO "veta_app" USING ((select current_setting('app.scope', true)) in ('worker')) WITH CHECK ((select current_setting('app.scope', true)) in ('worker'));--> statement-breakpoint
CREATE POLICY "webhook_deliveries_needs_context" ON "webhook_deliveries" AS RESTRICTIVE FOR ALL TO "veta_app" USING ((select coalesce(current_setting('app.scope', true), '')) <> '');--> statement-breakpoint
CREATE POLICY "webhook_deliveries_own" ON "webhook_deliveries" AS PERMISSIVE FOR ALL TO "veta_app" USING (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid)) WITH CHECK (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "webhook_deliveries_worker" ON "webhook_deliveries" AS PERMISSIVE FOR ALL TO "veta_app" USING ((select current_setting('app.scope', true)) in ('worker')) WITH CHECK ((select current_setting('app.scope', true)) in ('worker'));--> statement-breakpoint
CREATE POLICY "webhook_endpoints_needs_context" ON "webhook_endpoints" AS RESTRICTIVE FOR ALL TO "veta_app" USING ((select coalesce(current_setting('app.scope', true), '')) <> '');--> statement-breakpoint
CREATE POLICY "webhook_endpoints_own" ON "webhook_endpoints" AS PERMISSIVE FOR ALL TO "veta_app" USING (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid)) WITH CHECK (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "webhook_endpoints_worker" ON "webhook_endpoints" AS PERMISSIVE FOR ALL TO "veta_app" USING ((select current_setting('app.scope', true)) in ('worker')) WITH CHECK ((select current_setting('app.scope', true)) in ('worker'));