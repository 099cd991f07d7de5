CREATE TABLE "committee_attendance" (
	"institution_id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"person_name" text NOT NULL,
	"substitute_of" uuid,
	"is_chair" boolean NOT NULL,
	"arrived_at" timestamp with time zone,
	"left_at" timestamp with time zone,
	CONSTRAINT "committee_attendance_session_id_member_id_pk" PRIMARY KEY("session_id","member_id"),
	CONSTRAINT "committee_attendance_one_person" UNIQUE("session_id","person_id"),
	CONSTRAINT "committee_attendance_times" CHECK (left_at is null or (arrived_at is not null and left_at >= arrived_at))
);
--> statement-breakpoint
ALTER TABLE "committee_attendance" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "committee_conflicts" (
	"institution_id" uuid NOT NULL,
	"item_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"person_name" text NOT NULL,
	"reason" text NOT NULL,
	"declared_at" timestamp with time zone NOT NULL,
	CONSTRAINT "committee_conflicts_item_id_person_id_pk" PRIMARY KEY("item_id","person_id")
);
--> statement-breakpoint
ALTER TABLE "committee_conflicts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "committee_items" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"institution_id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"application_id" uuid NOT NULL,
	"recommendation_id" uuid NOT NULL,
	"applicant_name" text NOT NULL,
	"position" integer NOT NULL,
	"amount_cents" bigint NOT NULL,
	"term_months" integer NOT NULL,
	"is_counter_offer" boolean NOT NULL,
	"quorum" integer NOT NULL,
	"state" text NOT NULL,
	"outcome" text,
	"settled_by" text,
	"reason_codes" text[] DEFAULT '{}' NOT NULL,
	"conditions" text[] DEFAULT '{}' NOT NULL,
	"message" text,
	"deferred_until" date,
	"material_hash" "bytea",
	"opened_at" timestamp with time zone,
	"settled_at" timestamp with time zone,
	CONSTRAINT "committee_items_of_institution" UNIQUE("institution_id","id"),
	CONSTRAINT "committee_items_once" UNIQUE("session_id","application_id"),
	CONSTRAINT "committee_items_state" CHECK (state in ('listed', 'voting', 'settled', 'dropped')),
	CONSTRAINT "committee_items_settled" CHECK ((state = 'settled') = (outcome is not null)),
	CONSTRAINT "committee_items_outcome" CHECK (outcome is null or (settled_by is not null and cardinality(reason_codes) > 0)),
	CONSTRAINT "committee_items_deferred" CHECK ((outcome = 'defer') is not true or deferred_until is not null)
);
--> statement-breakpoint
ALTER TABLE "committee_items" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "committee_members" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"institution_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"substitute_of" uuid,
	"is_chair" boolean NOT NULL,
	"valid_from" date NOT NULL,
	"valid_until" date,
	"added_by" uuid NOT NULL,
	"added_at" timestamp with time zone NOT NULL,
	CONSTRAINT "committee_members_of_institution" UNIQUE("institution_id","id"),
	CONSTRAINT "committee_members_term" CHECK (valid_until is null or valid_until >= valid_from),
	CONSTRAINT "committee_members_substitute" CHECK (substitute_of is null or (not is_chair and valid_until is not null))
);
--> statement-breakpoint
ALTER TABLE "committee_members" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "committee_minutes" (
	"institution_id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"held_on" date NOT NULL,
	"content_hash" "bytea" NOT NULL,
	"closed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "committee_minutes_session_id_pk" PRIMARY KEY("session_id")
);
--> statement-breakpoint
ALTER TABLE "committee_minutes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "committee_sessions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"institution_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"held_on" date NOT NULL,
	"state" text NOT NULL,
	"tie_rule" text,
	"committee_name" text,
	"institution_name" text,
	"planned_by" uuid NOT NULL,
	"secretary_name" text NOT NULL,
	"opened_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	CONSTRAINT "committee_sessions_of_institution" UNIQUE("institution_id","id"),
	CONSTRAINT "committee_sessions_number" UNIQUE("institution_id","number"),
	CONSTRAINT "committee_sessions_state" CHECK (state in ('planned', 'open', 'closed')),
	CONSTRAINT "committee_sessions_opened" CHECK ((state = 'planned') = (opened_at is null or tie_rule is null)),
	CONSTRAINT "committee_sessions_closed" CHECK ((state = 'closed') = (closed_at is not null))
);
--> statement-breakpoint
ALTER TABLE "committee_sessions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "committee_votes" (
	"institution_id" uuid NOT NULL,
	"item_id" uuid NOT NULL,
	"seat_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"person_name" text NOT NULL,
	"is_chair" boolean NOT NULL,
	"choice" text NOT NULL,
	"reason" text NOT NULL,
	"material" jsonb NOT NULL,
	"material_hash" "bytea" NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "committee_votes_item_id_seat_id_material_hash_pk" PRIMARY KEY("item_id","seat_id","material_hash"),
	CONSTRAINT "committee_votes_one_person" UNIQUE("item_id","person_id","material_hash"),
	CONSTRAINT "committee_votes_choice" CHECK (choice in ('approve', 'approve_with_conditions', 'decline', 'defer', 'return'))
);
--> statement-breakpoint
ALTER TABLE "committee_votes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "committees" (
	"institution_id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"tie_rule" text NOT NULL,
	"set_by" uuid NOT NULL,
	"set_at" timestamp with time zone NOT NULL,
	CONSTRAINT "committees_tie_rule" CHECK (tie_rule in ('casting_vote', 'not_approved'))
);
--> statement-breakpoint
ALTER TABLE "committees" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "policy_exceptions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"institution_id" uuid NOT NULL,
	"application_id" uuid NOT NULL,
	"recommendation_id" uuid NOT NULL,
	"rule" text NOT NULL,
	"reason" text NOT NULL,
	"mitigant" text NOT NULL,
	"proposed_by" uuid NOT NULL,
	"answer" text,
	"answered_by" uuid,
	"answered_by_name" text,
	"authority_cents" bigint,
	"answered_at" timestamp with time zone,
	CONSTRAINT "policy_exceptions_once" UNIQUE("recommendation_id","rule"),
	CONSTRAINT "policy_exceptions_four_eyes" CHECK (answered_by <> proposed_by),
	CONSTRAINT "policy_exceptions_answered" CHECK ((answer is null) = (answered_by is null))
);
--> statement-breakpoint
ALTER TABLE "policy_exceptions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "risk_opinions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"institution_id" uuid NOT NULL,
	"application_id" uuid NOT NULL,
	"recommendation_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"stance" text NOT NULL,
	"opinion" text NOT NULL,
	"material" jsonb NOT NULL,
	"given_by" uuid NOT NULL,
	"given_by_name" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "risk_opinions_one_person" UNIQUE("recommendation_id","given_by"),
	CONSTRAINT "risk_opinions_one_kind" UNIQUE("recommendation_id","kind"),
	CONSTRAINT "risk_opinions_kind" CHECK (kind in ('risk', 'third')),
	CONSTRAINT "risk_opinions_stance" CHECK (stance in ('approve', 'approve_with_conditions', 'decline'))
);
--> statement-breakpoint
ALTER TABLE "risk_opinions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "recommendations" ADD CONSTRAINT "recommendations_of_institution" UNIQUE("institution_id","id");--> statement-breakpoint
ALTER TABLE "recommendations" ADD COLUMN "conditions" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "recommendations" ADD COLUMN "guarantees" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "recommendations" ADD COLUMN "risks" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "recommendations" ADD COLUMN "material" jsonb;--> statement-breakpoint
ALTER TABLE "committee_attendance" ADD CONSTRAINT "committee_attendance_institution_id_session_id_committee_sessions_institution_id_id_fk" FOREIGN KEY ("institution_id","session_id") REFERENCES "public"."committee_sessions"("institution_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "committee_attendance" ADD CONSTRAINT "committee_attendance_member" FOREIGN KEY ("institution_id","member_id") REFERENCES "public"."committee_members"("institution_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "committee_conflicts" ADD CONSTRAINT "committee_conflicts_institution_id_item_id_committee_items_institution_id_id_fk" FOREIGN KEY ("institution_id","item_id") REFERENCES "public"."committee_items"("institution_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "committee_conflicts" ADD CONSTRAINT "committee_conflicts_institution_id_person_id_people_institution_id_id_fk" FOREIGN KEY ("institution_id","person_id") REFERENCES "public"."people"("institution_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "committee_items" ADD CONSTRAINT "committee_items_institution_id_session_id_committee_sessions_institution_id_id_fk" FOREIGN KEY ("institution_id","session_id") REFERENCES "public"."committee_sessions"("institution_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "committee_items" ADD CONSTRAINT "committee_items_institution_id_application_id_applications_institution_id_id_fk" FOREIGN KEY ("institution_id","application_id") REFERENCES "public"."applications"("institution_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "committee_items" ADD CONSTRAINT "committee_items_recommendation" FOREIGN KEY ("institution_id","recommendation_id") REFERENCES "public"."recommendations"("institution_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "committee_members" ADD CONSTRAINT "committee_members_institution_id_institutions_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."institutions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "committee_members" ADD CONSTRAINT "committee_members_institution_id_person_id_people_institution_id_id_fk" FOREIGN KEY ("institution_id","person_id") REFERENCES "public"."people"("institution_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "committee_members" ADD CONSTRAINT "committee_members_substitute_of" FOREIGN KEY ("institution_id","substitute_of") REFERENCES "public"."committee_members"("institution_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "committee_minutes" ADD CONSTRAINT "committee_minutes_institution_id_session_id_committee_sessions_institution_id_id_fk" FOREIGN KEY ("institution_id","session_id") REFERENCES "public"."committee_sessions"("institution_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "committee_sessions" ADD CONSTRAINT "committee_sessions_institution_id_institutions_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."institutions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "committee_sessions" ADD CONSTRAINT "committee_sessions_institution_id_planned_by_people_institution_id_id_fk" FOREIGN KEY ("institution_id","planned_by") REFERENCES "public"."people"("institution_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "committee_votes" ADD CONSTRAINT "committee_votes_institution_id_item_id_committee_items_institution_id_id_fk" FOREIGN KEY ("institution_id","item_id") REFERENCES "public"."committee_items"("institution_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "committee_votes" ADD CONSTRAINT "committee_votes_seat" FOREIGN KEY ("institution_id","seat_id") REFERENCES "public"."committee_members"("institution_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "committee_votes" ADD CONSTRAINT "committee_votes_institution_id_person_id_people_institution_id_id_fk" FOREIGN KEY ("institution_id","person_id") REFERENCES "public"."people"("institution_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "committees" ADD CONSTRAINT "committees_institution_id_institutions_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."institutions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "committees" ADD CONSTRAINT "committees_institution_id_set_by_people_institution_id_id_fk" FOREIGN KEY ("institution_id","set_by") REFERENCES "public"."people"("institution_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "policy_exceptions" ADD CONSTRAINT "policy_exceptions_institution_id_application_id_applications_institution_id_id_fk" FOREIGN KEY ("institution_id","application_id") REFERENCES "public"."applications"("institution_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "policy_exceptions" ADD CONSTRAINT "policy_exceptions_recommendation" FOREIGN KEY ("institution_id","recommendation_id") REFERENCES "public"."recommendations"("institution_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "policy_exceptions" ADD CONSTRAINT "policy_exceptions_institution_id_proposed_by_people_institution_id_id_fk" FOREIGN KEY ("institution_id","proposed_by") REFERENCES "public"."people"("institution_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "policy_exceptions" ADD CONSTRAINT "policy_exceptions_institution_id_answered_by_people_institution_id_id_fk" FOREIGN KEY ("institution_id","answered_by") REFERENCES "public"."people"("institution_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "risk_opinions" ADD CONSTRAINT "risk_opinions_institution_id_application_id_applications_institution_id_id_fk" FOREIGN KEY ("institution_id","application_id") REFERENCES "public"."applications"("institution_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "risk_opinions" ADD CONSTRAINT "risk_opinions_recommendation" FOREIGN KEY ("institution_id","recommendation_id") REFERENCES "public"."recommendations"("institution_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "risk_opinions" ADD CONSTRAINT "risk_opinions_institution_id_given_by_people_institution_id_id_fk" FOREIGN KEY ("institution_id","given_by") REFERENCES "public"."people"("institution_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "committee_items_one_agenda" ON "committee_items" USING btree ("application_id") WHERE state in ('listed', 'voting');--> statement-breakpoint
CREATE UNIQUE INDEX "committee_items_one_vote" ON "committee_items" USING btree ("session_id") WHERE state = 'voting';--> statement-breakpoint
CREATE INDEX "committee_members_institution_id_person_id_index" ON "committee_members" USING btree ("institution_id","person_id");--> statement-breakpoint
CREATE INDEX "policy_exceptions_application_id_index" ON "policy_exceptions" USING btree ("application_id");--> statement-breakpoint
CREATE INDEX "risk_opinions_application_id_index" ON "risk_opinions" USING btree ("application_id");--> statement-breakpoint
CREATE POLICY "committee_attendance_needs_context" ON "committee_attendance" AS RESTRICTIVE FOR ALL TO "veta_app" USING ((select coalesce(current_setting('app.scope', true), '')) <> '');--> statement-breakpoint
CREATE POLICY "committee_attendance_lender" ON "committee_attendance" AS PERMISSIVE FOR ALL TO "veta_app" USING (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid)) WITH CHECK (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "committee_conflicts_needs_context" ON "committee_conflicts" AS RESTRICTIVE FOR ALL TO "veta_app" USING ((select coalesce(current_setting('app.scope', true), '')) <> '');--> statement-breakpoint
CREATE POLICY "committee_conflicts_lender" ON "committee_conflicts" AS PERMISSIVE FOR ALL TO "veta_app" USING (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid)) WITH CHECK (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "committee_items_needs_context" ON "committee_items" AS RESTRICTIVE FOR ALL TO "veta_app" USING ((select coalesce(current_setting('app.scope', true), '')) <> '');--> statement-breakpoint
CREATE POLICY "committee_items_lender" ON "committee_items" AS PERMISSIVE FOR ALL TO "veta_app" USING (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid)) WITH CHECK (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "committee_members_needs_context" ON "committee_members" AS RESTRICTIVE FOR ALL TO "veta_app" USING ((select coalesce(current_setting('app.scope', true), '')) <> '');--> statement-breakpoint
CREATE POLICY "committee_members_lender" ON "committee_members" AS PERMISSIVE FOR ALL TO "veta_app" USING (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid)) WITH CHECK (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "committee_minutes_needs_context" ON "committee_minutes" AS RESTRICTIVE FOR ALL TO "veta_app" USING ((select coalesce(current_setting('app.scope', true), '')) <> '');--> statement-breakpoint
CREATE POLICY "committee_minutes_lender" ON "committee_minutes" AS PERMISSIVE FOR ALL TO "veta_app" USING (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid)) WITH CHECK (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "committee_minutes_verification" ON "committee_minutes" AS PERMISSIVE FOR SELECT TO "veta_app" USING ((select current_setting('app.scope', true)) in ('identity'));--> statement-breakpoint
CREATE POLICY "committee_sessions_needs_context" ON "committee_sessions" AS RESTRICTIVE FOR ALL TO "veta_app" USING ((select coalesce(current_setting('app.scope', true), '')) <> '');--> statement-breakpoint
CREATE POLICY "committee_sessions_lender" ON "committee_sessions" AS PERMISSIVE FOR ALL TO "veta_app" USING (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid)) WITH CHECK (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "committee_votes_needs_context" ON "committee_votes" AS RESTRICTIVE FOR ALL TO "veta_app" USING ((select coalesce(current_setting('app.scope', true), '')) <> '');--> statement-breakpoint
CREATE POLICY "committee_votes_lender" ON "committee_votes" AS PERMISSIVE FOR ALL TO "veta_app" USING (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid)) WITH CHECK (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "committees_needs_context" ON "committees" AS RESTRICTIVE FOR ALL TO "veta_app" USING ((select coalesce(current_setting('app.scope', true), '')) <> '');--> statement-breakpoint
CREATE POLICY "committees_lender" ON "committees" AS PERMISSIVE FOR ALL TO "veta_app" USING (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid)) WITH CHECK (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "policy_exceptions_needs_context" ON "policy_exceptions" AS RESTRICTIVE FOR ALL TO "veta_app" USING ((select coalesce(current_setting('app.scope', true), '')) <> '');--> statement-breakpoint
CREATE POLICY "policy_exceptions_lender" ON "policy_exceptions" AS PERMISSIVE FOR ALL TO "veta_app" USING (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid)) WITH CHECK (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "risk_opinions_needs_context" ON "risk_opinions" AS RESTRICTIVE FOR ALL TO "veta_app" USING ((select coalesce(current_setting('app.scope', true), '')) <> '');--> statement-breakpoint
CREATE POLICY "risk_opinions_lender" ON "risk_opinions" AS PERMISSIVE FOR ALL TO "veta_app" USING (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid)) WITH CHECK (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid));--> statement-breakpoint
-- What was voted, declared, said and closed stays: the application may add to these and read them, nothing else.
REVOKE UPDATE, DELETE ON committee_votes, committee_conflicts, committee_minutes, risk_opinions FROM veta_app;
--> statement-breakpoint
-- These change while they run, and are never taken away.
REVOKE DELETE ON
  committees, committee_members, committee_sessions, committee_attendance, committee_items, policy_exceptions
FROM veta_app;
--> statement-breakpoint
CREATE FUNCTION refuse_change_of_settled_case() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state = 'settled' THEN
    RAISE EXCEPTION 'A case the committee has settled never changes' USING ERRCODE = 'VT001';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER committee_items_frozen BEFORE UPDATE ON committee_items
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_settled_case();
--> statement-breakpoint
CREATE FUNCTION refuse_change_of_closed_session() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM committee_sessions s WHERE s.id = OLD.session_id AND s.state = 'closed') THEN
    RAISE EXCEPTION 'The roll of a closed session never changes' USING ERRCODE = 'VT001';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER committee_attendance_frozen BEFORE UPDATE ON committee_attendance
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_closed_session();
