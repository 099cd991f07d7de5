CREATE TABLE "disbursements" (
	"organization_id" uuid NOT NULL,
	"institution_id" uuid NOT NULL,
	"application_id" uuid NOT NULL,
	"offer_id" uuid NOT NULL,
	"disbursed_on" date NOT NULL,
	"reference" text NOT NULL,
	"recorded_by" uuid NOT NULL,
	"recorded_by_name" text NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "disbursements_application_id_pk" PRIMARY KEY("application_id"),
	CONSTRAINT "disbursements_one_reference" UNIQUE("institution_id","reference")
);
--> statement-breakpoint
ALTER TABLE "disbursements" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "loan_condition_marks" (
	"institution_id" uuid NOT NULL,
	"condition_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"kind" text NOT NULL,
	"reason_code" text,
	"note" text NOT NULL,
	"by" uuid NOT NULL,
	"by_name" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "loan_condition_marks_condition_id_seq_pk" PRIMARY KEY("condition_id","seq"),
	CONSTRAINT "loan_condition_marks_kind" CHECK (kind in ('met', 'reopened')),
	CONSTRAINT "loan_condition_marks_reason" CHECK ((kind = 'reopened') = (reason_code is not null))
);
--> statement-breakpoint
ALTER TABLE "loan_condition_marks" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "loan_conditions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organization_id" uuid NOT NULL,
	"institution_id" uuid NOT NULL,
	"application_id" uuid NOT NULL,
	"offer_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"text" text NOT NULL,
	CONSTRAINT "loan_conditions_of_institution" UNIQUE("institution_id","id"),
	CONSTRAINT "loan_conditions_offerId_position_unique" UNIQUE("offer_id","position")
);
--> statement-breakpoint
ALTER TABLE "loan_conditions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "offer_answers" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organization_id" uuid NOT NULL,
	"institution_id" uuid NOT NULL,
	"application_id" uuid NOT NULL,
	"offer_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"amount_cents" bigint,
	"term_months" integer,
	"reason_code" text,
	"note" text,
	"person_id" uuid NOT NULL,
	"person_name" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "offer_answers_kind" CHECK (kind in ('accept', 'decline', 'counter')),
	CONSTRAINT "offer_answers_reason" CHECK ((kind = 'accept') = (reason_code is null)),
	CONSTRAINT "offer_answers_terms" CHECK ((kind = 'counter') = (amount_cents is not null and term_months is not null))
);
--> statement-breakpoint
ALTER TABLE "offer_answers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "offer_codes" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organization_id" uuid NOT NULL,
	"institution_id" uuid NOT NULL,
	"application_id" uuid NOT NULL,
	"offer_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"code_hash" "bytea" NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "offer_codes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "offers" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organization_id" uuid NOT NULL,
	"institution_id" uuid NOT NULL,
	"application_id" uuid NOT NULL,
	"decision_round" integer NOT NULL,
	"product_version_id" uuid NOT NULL,
	"amount_cents" bigint NOT NULL,
	"term_months" integer NOT NULL,
	"disburse_on" date NOT NULL,
	"expires_on" date NOT NULL,
	"conditions" text[] NOT NULL,
	"sent_by" uuid NOT NULL,
	"sent_by_name" text NOT NULL,
	"sent_at" timestamp with time zone NOT NULL,
	CONSTRAINT "offers_of_application" UNIQUE("organization_id","institution_id","application_id","id"),
	CONSTRAINT "offers_terms" CHECK (amount_cents > 0 and term_months > 0)
);
--> statement-breakpoint
ALTER TABLE "offers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "disbursements" ADD CONSTRAINT "disbursements_organization_id_institution_id_application_id_offer_id_offers_organization_id_institution_id_application_id_id_fk" FOREIGN KEY ("organization_id","institution_id","application_id","offer_id") REFERENCES "public"."offers"("organization_id","institution_id","application_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disbursements" ADD CONSTRAINT "disbursements_institution_id_recorded_by_people_institution_id_id_fk" FOREIGN KEY ("institution_id","recorded_by") REFERENCES "public"."people"("institution_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "loan_condition_marks" ADD CONSTRAINT "loan_condition_marks_institution_id_condition_id_loan_conditions_institution_id_id_fk" FOREIGN KEY ("institution_id","condition_id") REFERENCES "public"."loan_conditions"("institution_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "loan_condition_marks" ADD CONSTRAINT "loan_condition_marks_institution_id_by_people_institution_id_id_fk" FOREIGN KEY ("institution_id","by") REFERENCES "public"."people"("institution_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "loan_conditions" ADD CONSTRAINT "loan_conditions_organization_id_institution_id_application_id_offer_id_offers_organization_id_institution_id_application_id_id_fk" FOREIGN KEY ("organization_id","institution_id","application_id","offer_id") REFERENCES "public"."offers"("organization_id","institution_id","application_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offer_answers" ADD CONSTRAINT "offer_answers_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offer_answers" ADD CONSTRAINT "offer_answers_organization_id_institution_id_application_id_offer_id_offers_organization_id_institution_id_application_id_id_fk" FOREIGN KEY ("organization_id","institution_id","application_id","offer_id") REFERENCES "public"."offers"("organization_id","institution_id","application_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offer_codes" ADD CONSTRAINT "offer_codes_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offer_codes" ADD CONSTRAINT "offer_codes_organization_id_institution_id_application_id_offer_id_offers_organization_id_institution_id_application_id_id_fk" FOREIGN KEY ("organization_id","institution_id","application_id","offer_id") REFERENCES "public"."offers"("organization_id","institution_id","application_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offers" ADD CONSTRAINT "offers_organization_id_institution_id_application_id_applications_organization_id_institution_id_id_fk" FOREIGN KEY ("organization_id","institution_id","application_id") REFERENCES "public"."applications"("organization_id","institution_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offers" ADD CONSTRAINT "offers_application_id_decision_round_decisions_application_id_round_fk" FOREIGN KEY ("application_id","decision_round") REFERENCES "public"."decisions"("application_id","round") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offers" ADD CONSTRAINT "offers_institution_id_product_version_id_product_versions_institution_id_id_fk" FOREIGN KEY ("institution_id","product_version_id") REFERENCES "public"."product_versions"("institution_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offers" ADD CONSTRAINT "offers_institution_id_sent_by_people_institution_id_id_fk" FOREIGN KEY ("institution_id","sent_by") REFERENCES "public"."people"("institution_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "offer_answers_offer_id_index" ON "offer_answers" USING btree ("offer_id");--> statement-breakpoint
CREATE UNIQUE INDEX "offer_answers_one_signature" ON "offer_answers" USING btree ("offer_id","person_id") WHERE kind = 'accept';--> statement-breakpoint
CREATE INDEX "offer_codes_offer_id_person_id_index" ON "offer_codes" USING btree ("offer_id","person_id");--> statement-breakpoint
CREATE INDEX "offers_application_id_sent_at_index" ON "offers" USING btree ("application_id","sent_at");--> statement-breakpoint
CREATE INDEX "offers_expires_on_index" ON "offers" USING btree ("expires_on");--> statement-breakpoint
CREATE POLICY "application_transitions_worker" ON "application_transitions" AS PERMISSIVE FOR ALL TO "veta_app" USING ((select current_setting('app.scope', true)) in ('worker')) WITH CHECK ((select current_setting('app.scope', true)) in ('worker'));--> statement-breakpoint
CREATE POLICY "applications_worker" ON "applications" AS PERMISSIVE FOR ALL TO "veta_app" USING ((select current_setting('app.scope', true)) in ('worker')) WITH CHECK ((select current_setting('app.scope', true)) in ('worker'));--> statement-breakpoint
CREATE POLICY "disbursements_needs_context" ON "disbursements" AS RESTRICTIVE FOR ALL TO "veta_app" USING ((select coalesce(current_setting('app.scope', true), '')) <> '');--> statement-breakpoint
CREATE POLICY "disbursements_applicant" ON "disbursements" AS PERMISSIVE FOR SELECT TO "veta_app" USING (organization_id = (select nullif(current_setting('app.organization', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "disbursements_lender" ON "disbursements" AS PERMISSIVE FOR ALL TO "veta_app" USING (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid) and application_id in (select a.id from applications a)) WITH CHECK (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid) and application_id in (select a.id from applications a));--> statement-breakpoint
CREATE POLICY "loan_condition_marks_needs_context" ON "loan_condition_marks" AS RESTRICTIVE FOR ALL TO "veta_app" USING ((select coalesce(current_setting('app.scope', true), '')) <> '');--> statement-breakpoint
CREATE POLICY "loan_condition_marks_lender" ON "loan_condition_marks" AS PERMISSIVE FOR ALL TO "veta_app" USING (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid)) WITH CHECK (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "loan_condition_marks_applicant" ON "loan_condition_marks" AS PERMISSIVE FOR SELECT TO "veta_app" USING (condition_id in (select c.id from loan_conditions c));--> statement-breakpoint
CREATE POLICY "loan_conditions_needs_context" ON "loan_conditions" AS RESTRICTIVE FOR ALL TO "veta_app" USING ((select coalesce(current_setting('app.scope', true), '')) <> '');--> statement-breakpoint
CREATE POLICY "loan_conditions_applicant" ON "loan_conditions" AS PERMISSIVE FOR SELECT TO "veta_app" USING (organization_id = (select nullif(current_setting('app.organization', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "loan_conditions_lender" ON "loan_conditions" AS PERMISSIVE FOR ALL TO "veta_app" USING (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid) and application_id in (select a.id from applications a)) WITH CHECK (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid) and application_id in (select a.id from applications a));--> statement-breakpoint
CREATE POLICY "offer_answers_needs_context" ON "offer_answers" AS RESTRICTIVE FOR ALL TO "veta_app" USING ((select coalesce(current_setting('app.scope', true), '')) <> '');--> statement-breakpoint
CREATE POLICY "offer_answers_applicant" ON "offer_answers" AS PERMISSIVE FOR ALL TO "veta_app" USING (organization_id = (select nullif(current_setting('app.organization', true), '')::uuid)) WITH CHECK (organization_id = (select nullif(current_setting('app.organization', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "offer_answers_lender" ON "offer_answers" AS PERMISSIVE FOR SELECT TO "veta_app" USING (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid) and application_id in (select a.id from applications a));--> statement-breakpoint
CREATE POLICY "offer_codes_needs_context" ON "offer_codes" AS RESTRICTIVE FOR ALL TO "veta_app" USING ((select coalesce(current_setting('app.scope', true), '')) <> '');--> statement-breakpoint
CREATE POLICY "offer_codes_self" ON "offer_codes" AS PERMISSIVE FOR ALL TO "veta_app" USING (organization_id = (select nullif(current_setting('app.organization', true), '')::uuid) and person_id = (select nullif(current_setting('app.person', true), '')::uuid)) WITH CHECK (organization_id = (select nullif(current_setting('app.organization', true), '')::uuid) and person_id = (select nullif(current_setting('app.person', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "offers_needs_context" ON "offers" AS RESTRICTIVE FOR ALL TO "veta_app" USING ((select coalesce(current_setting('app.scope', true), '')) <> '');--> statement-breakpoint
CREATE POLICY "offers_applicant" ON "offers" AS PERMISSIVE FOR SELECT TO "veta_app" USING (organization_id = (select nullif(current_setting('app.organization', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "offers_lender" ON "offers" AS PERMISSIVE FOR ALL TO "veta_app" USING (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid) and application_id in (select a.id from applications a)) WITH CHECK (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid) and application_id in (select a.id from applications a));--> statement-breakpoint
CREATE POLICY "offers_worker" ON "offers" AS PERMISSIVE FOR SELECT TO "veta_app" USING ((select current_setting('app.scope', true)) in ('worker'));