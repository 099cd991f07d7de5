CREATE TABLE "federation_figures" (
	"federation_id" uuid NOT NULL,
	"cut_on" date NOT NULL,
	"dimension" text NOT NULL,
	"key" text NOT NULL,
	"sent" integer,
	"asked_cents" bigint,
	"decided" integer,
	"approved_percent" integer,
	"approved_cents" bigint,
	CONSTRAINT "federation_figures_federation_id_cut_on_dimension_key_pk" PRIMARY KEY("federation_id","cut_on","dimension","key"),
	CONSTRAINT "federation_figures_few" CHECK ((sent is null or sent = 0 or sent >= 5) and (decided is null or decided = 0 or decided >= 5))
);
--> statement-breakpoint
ALTER TABLE "federation_figures" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "product_origins" (
	"institution_id" uuid NOT NULL,
	"product_id" uuid NOT NULL,
	"federation_id" uuid NOT NULL,
	"template_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "product_origins_product_id_pk" PRIMARY KEY("product_id")
);
--> statement-breakpoint
ALTER TABLE "product_origins" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "shared_template_versions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"federation_id" uuid NOT NULL,
	"template_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"status" text NOT NULL,
	"config" jsonb NOT NULL,
	"note" text NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"published_at" timestamp with time zone,
	CONSTRAINT "shared_template_versions_federationId_templateId_number_unique" UNIQUE("federation_id","template_id","number"),
	CONSTRAINT "shared_template_versions_published" CHECK ((status = 'published') = (published_at is not null))
);
--> statement-breakpoint
ALTER TABLE "shared_template_versions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "shared_templates" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"federation_id" uuid NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "shared_templates_federationId_id_unique" UNIQUE("federation_id","id")
);
--> statement-breakpoint
ALTER TABLE "shared_templates" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "federations" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"slug" text NOT NULL,
	"is_sample" boolean NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "federations_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
ALTER TABLE "federations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "access_reviews" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"institution_id" uuid NOT NULL,
	"content_hash" "bytea" NOT NULL,
	"people_count" integer NOT NULL,
	"conflict_count" integer NOT NULL,
	"note" text NOT NULL,
	"signed_by" uuid NOT NULL,
	"signed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "access_reviews" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "role_changes" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"institution_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"action" text NOT NULL,
	"role" text NOT NULL,
	"valid_from" date NOT NULL,
	"valid_until" date,
	"authority_cents" bigint,
	"reason" text NOT NULL,
	"exception_codes" text[] NOT NULL,
	"exception_reason" text,
	"status" text NOT NULL,
	"proposed_by" uuid NOT NULL,
	"proposed_at" timestamp with time zone NOT NULL,
	"confirmed_by" uuid,
	"settled_at" timestamp with time zone,
	CONSTRAINT "role_changes_agreed" UNIQUE("institution_id","id","person_id","role","proposed_by","confirmed_by"),
	CONSTRAINT "role_changes_status" CHECK (status in ('proposed', 'confirmed', 'dropped')),
	CONSTRAINT "role_changes_action" CHECK (action in ('give', 'take')),
	CONSTRAINT "role_changes_settled" CHECK ((status = 'proposed') = (settled_at is null)),
	CONSTRAINT "role_changes_confirmed" CHECK ((status = 'confirmed') = (confirmed_by is not null)),
	CONSTRAINT "role_changes_two_people" CHECK (confirmed_by is null or confirmed_by <> proposed_by),
	CONSTRAINT "role_changes_not_oneself" CHECK (person_id <> proposed_by and (confirmed_by is null or person_id <> confirmed_by)),
	CONSTRAINT "role_changes_dates" CHECK (valid_until is null or valid_from <= valid_until),
	CONSTRAINT "role_changes_exception" CHECK ((cardinality(exception_codes) = 0) = (exception_reason is null)
        and (exception_reason is null or (valid_until is not null and valid_until <= valid_from + 90)))
);
--> statement-breakpoint
ALTER TABLE "role_changes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "staff_identities" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"institution_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"issuer" text NOT NULL,
	"subject" text NOT NULL,
	"bound_at" timestamp with time zone NOT NULL,
	CONSTRAINT "staff_identities_subject" UNIQUE("issuer","subject"),
	CONSTRAINT "staff_identities_person" UNIQUE("person_id","issuer")
);
--> statement-breakpoint
ALTER TABLE "staff_identities" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "staff_invitations" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"institution_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"phone" "bytea" NOT NULL,
	"invited_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"accepted_at" timestamp with time zone,
	CONSTRAINT "staff_invitations_tokenHash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
ALTER TABLE "staff_invitations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "institutions" ADD COLUMN "federation_id" uuid;--> statement-breakpoint
ALTER TABLE "institutions" ADD COLUMN "suspended_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "institutions" ADD COLUMN "suspended_reason" text;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "federation_id" uuid;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "access_until" date;--> statement-breakpoint
ALTER TABLE "staff_roles" ADD COLUMN "valid_from" date;--> statement-breakpoint
ALTER TABLE "staff_roles" ADD COLUMN "valid_until" date;--> statement-breakpoint
ALTER TABLE "staff_roles" ADD COLUMN "change_id" uuid;--> statement-breakpoint
ALTER TABLE "staff_roles" ADD COLUMN "proposed_by" uuid;--> statement-breakpoint
ALTER TABLE "staff_roles" ADD COLUMN "confirmed_by" uuid;--> statement-breakpoint
ALTER TABLE "federation_figures" ADD CONSTRAINT "federation_figures_federation_id_federations_id_fk" FOREIGN KEY ("federation_id") REFERENCES "public"."federations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product_origins" ADD CONSTRAINT "product_origins_institution_id_product_id_products_institution_id_id_fk" FOREIGN KEY ("institution_id","product_id") REFERENCES "public"."products"("institution_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product_origins" ADD CONSTRAINT "product_origins_federation_id_template_id_number_shared_template_versions_federation_id_template_id_number_fk" FOREIGN KEY ("federation_id","template_id","number") REFERENCES "public"."shared_template_versions"("federation_id","template_id","number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shared_template_versions" ADD CONSTRAINT "shared_template_versions_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shared_template_versions" ADD CONSTRAINT "shared_template_versions_federation_id_template_id_shared_templates_federation_id_id_fk" FOREIGN KEY ("federation_id","template_id") REFERENCES "public"."shared_templates"("federation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shared_templates" ADD CONSTRAINT "shared_templates_federation_id_federations_id_fk" FOREIGN KEY ("federation_id") REFERENCES "public"."federations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shared_templates" ADD CONSTRAINT "shared_templates_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "access_reviews" ADD CONSTRAINT "access_reviews_institution_id_institutions_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."institutions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "access_reviews" ADD CONSTRAINT "access_reviews_institution_id_signed_by_people_institution_id_id_fk" FOREIGN KEY ("institution_id","signed_by") REFERENCES "public"."people"("institution_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_changes" ADD CONSTRAINT "role_changes_institution_id_institutions_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."institutions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_changes" ADD CONSTRAINT "role_changes_institution_id_person_id_people_institution_id_id_fk" FOREIGN KEY ("institution_id","person_id") REFERENCES "public"."people"("institution_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_changes" ADD CONSTRAINT "role_changes_institution_id_proposed_by_people_institution_id_id_fk" FOREIGN KEY ("institution_id","proposed_by") REFERENCES "public"."people"("institution_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_changes" ADD CONSTRAINT "role_changes_institution_id_confirmed_by_people_institution_id_id_fk" FOREIGN KEY ("institution_id","confirmed_by") REFERENCES "public"."people"("institution_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_identities" ADD CONSTRAINT "staff_identities_institution_id_person_id_people_institution_id_id_fk" FOREIGN KEY ("institution_id","person_id") REFERENCES "public"."people"("institution_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_invitations" ADD CONSTRAINT "staff_invitations_invited_by_people_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_invitations" ADD CONSTRAINT "staff_invitations_institution_id_person_id_people_institution_id_id_fk" FOREIGN KEY ("institution_id","person_id") REFERENCES "public"."people"("institution_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "shared_template_versions_one_draft" ON "shared_template_versions" USING btree ("template_id") WHERE status = 'draft';--> statement-breakpoint
CREATE INDEX "access_reviews_institution_id_signed_at_index" ON "access_reviews" USING btree ("institution_id","signed_at");--> statement-breakpoint
CREATE UNIQUE INDEX "role_changes_one_open" ON "role_changes" USING btree ("person_id","role") WHERE status = 'proposed';--> statement-breakpoint
CREATE INDEX "role_changes_institution_id_proposed_at_index" ON "role_changes" USING btree ("institution_id","proposed_at");--> statement-breakpoint
CREATE UNIQUE INDEX "staff_invitations_open" ON "staff_invitations" USING btree ("person_id") WHERE accepted_at is null;--> statement-breakpoint
ALTER TABLE "institutions" ADD CONSTRAINT "institutions_federation_id_federations_id_fk" FOREIGN KEY ("federation_id") REFERENCES "public"."federations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_federation_id_federations_id_fk" FOREIGN KEY ("federation_id") REFERENCES "public"."federations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_roles" ADD CONSTRAINT "staff_roles_agreed" FOREIGN KEY ("institution_id","change_id","person_id","role","proposed_by","confirmed_by") REFERENCES "public"."role_changes"("institution_id","id","person_id","role","proposed_by","confirmed_by") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "institutions" ADD CONSTRAINT "institutions_suspended" CHECK ((suspended_at is null) = (suspended_reason is null));--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_federation" CHECK ((platform_role is distinct from 'federation_viewer') or (federation_id is not null and institution_id is null));--> statement-breakpoint
ALTER TABLE "staff_roles" ADD CONSTRAINT "staff_roles_dates" CHECK (valid_from is null or valid_until is null or valid_from <= valid_until);--> statement-breakpoint
ALTER TABLE "staff_roles" ADD CONSTRAINT "staff_roles_two_people" CHECK ((change_id is null and proposed_by is null and confirmed_by is null)
        or (change_id is not null and proposed_by <> confirmed_by and person_id not in (proposed_by, confirmed_by)));--> statement-breakpoint
CREATE POLICY "staff_roles_agreed" ON "staff_roles" AS PERMISSIVE FOR INSERT TO "veta_app" WITH CHECK (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid) and change_id is not null);--> statement-breakpoint
CREATE POLICY "staff_roles_ended" ON "staff_roles" AS PERMISSIVE FOR DELETE TO "veta_app" USING (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "federation_figures_needs_context" ON "federation_figures" AS RESTRICTIVE FOR ALL TO "veta_app" USING ((select coalesce(current_setting('app.scope', true), '')) <> '');--> statement-breakpoint
CREATE POLICY "federation_figures_own" ON "federation_figures" AS PERMISSIVE FOR SELECT TO "veta_app" USING (federation_id = (select nullif(current_setting('app.federation', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "federation_figures_worker" ON "federation_figures" AS PERMISSIVE FOR ALL TO "veta_app" USING ((select current_setting('app.scope', true)) in ('worker')) WITH CHECK ((select current_setting('app.scope', true)) in ('worker'));--> statement-breakpoint
CREATE POLICY "product_origins_needs_context" ON "product_origins" AS RESTRICTIVE FOR ALL TO "veta_app" USING ((select coalesce(current_setting('app.scope', true), '')) <> '');--> statement-breakpoint
CREATE POLICY "product_origins_own" ON "product_origins" AS PERMISSIVE FOR ALL TO "veta_app" USING (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid)) WITH CHECK (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "shared_template_versions_needs_context" ON "shared_template_versions" AS RESTRICTIVE FOR ALL TO "veta_app" USING ((select coalesce(current_setting('app.scope', true), '')) <> '');--> statement-breakpoint
CREATE POLICY "shared_template_versions_own" ON "shared_template_versions" AS PERMISSIVE FOR ALL TO "veta_app" USING (federation_id = (select nullif(current_setting('app.federation', true), '')::uuid)) WITH CHECK (federation_id = (select nullif(current_setting('app.federation', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "shared_template_versions_member" ON "shared_template_versions" AS PERMISSIVE FOR SELECT TO "veta_app" USING (status = 'published' and federation_id = (select i.federation_id from institutions i where i.id = (select nullif(current_setting('app.institution', true), '')::uuid)));--> statement-breakpoint
CREATE POLICY "shared_templates_needs_context" ON "shared_templates" AS RESTRICTIVE FOR ALL TO "veta_app" USING ((select coalesce(current_setting('app.scope', true), '')) <> '');--> statement-breakpoint
CREATE POLICY "shared_templates_own" ON "shared_templates" AS PERMISSIVE FOR ALL TO "veta_app" USING (federation_id = (select nullif(current_setting('app.federation', true), '')::uuid)) WITH CHECK (federation_id = (select nullif(current_setting('app.federation', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "shared_templates_member" ON "shared_templates" AS PERMISSIVE FOR SELECT TO "veta_app" USING (federation_id = (select i.federation_id from institutions i where i.id = (select nullif(current_setting('app.institution', true), '')::uuid)));--> statement-breakpoint
CREATE POLICY "shared_templates_setup" ON "shared_templates" AS PERMISSIVE FOR ALL TO "veta_app" USING ((select current_setting('app.scope', true)) in ('setup')) WITH CHECK ((select current_setting('app.scope', true)) in ('setup'));--> statement-breakpoint
CREATE POLICY "federations_needs_context" ON "federations" AS RESTRICTIVE FOR ALL TO "veta_app" USING ((select coalesce(current_setting('app.scope', true), '')) <> '');--> statement-breakpoint
CREATE POLICY "federations_public" ON "federations" AS PERMISSIVE FOR SELECT TO "veta_app" USING (true);--> statement-breakpoint
CREATE POLICY "federations_setup" ON "federations" AS PERMISSIVE FOR ALL TO "veta_app" USING ((select current_setting('app.scope', true)) in ('setup')) WITH CHECK ((select current_setting('app.scope', true)) in ('setup'));--> statement-breakpoint
CREATE POLICY "access_reviews_needs_context" ON "access_reviews" AS RESTRICTIVE FOR ALL TO "veta_app" USING ((select coalesce(current_setting('app.scope', true), '')) <> '');--> statement-breakpoint
CREATE POLICY "access_reviews_own" ON "access_reviews" AS PERMISSIVE FOR ALL TO "veta_app" USING (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid)) WITH CHECK (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "role_changes_needs_context" ON "role_changes" AS RESTRICTIVE FOR ALL TO "veta_app" USING ((select coalesce(current_setting('app.scope', true), '')) <> '');--> statement-breakpoint
CREATE POLICY "role_changes_own" ON "role_changes" AS PERMISSIVE FOR ALL TO "veta_app" USING (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid)) WITH CHECK (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "staff_identities_needs_context" ON "staff_identities" AS RESTRICTIVE FOR ALL TO "veta_app" USING ((select coalesce(current_setting('app.scope', true), '')) <> '');--> statement-breakpoint
CREATE POLICY "staff_identities_own" ON "staff_identities" AS PERMISSIVE FOR ALL TO "veta_app" USING (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid)) WITH CHECK (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "staff_identities_identity" ON "staff_identities" AS PERMISSIVE FOR ALL TO "veta_app" USING ((select current_setting('app.scope', true)) in ('identity')) WITH CHECK ((select current_setting('app.scope', true)) in ('identity'));--> statement-breakpoint
CREATE POLICY "staff_invitations_needs_context" ON "staff_invitations" AS RESTRICTIVE FOR ALL TO "veta_app" USING ((select coalesce(current_setting('app.scope', true), '')) <> '');--> statement-breakpoint
CREATE POLICY "staff_invitations_own" ON "staff_invitations" AS PERMISSIVE FOR ALL TO "veta_app" USING (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid)) WITH CHECK (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "staff_invitations_identity" ON "staff_invitations" AS PERMISSIVE FOR ALL TO "veta_app" USING ((select current_setting('app.scope', true)) in ('identity', 'setup')) WITH CHECK ((select current_setting('app.scope', true)) in ('identity', 'setup'));--> statement-breakpoint
-- The application may propose, settle and read; what was agreed or signed stays.
REVOKE DELETE ON role_changes FROM veta_app;
--> statement-breakpoint
REVOKE UPDATE ON staff_roles FROM veta_app;
--> statement-breakpoint
REVOKE UPDATE, DELETE ON access_reviews, product_origins FROM veta_app;
--> statement-breakpoint
CREATE FUNCTION refuse_change_of_settled_role() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status <> 'proposed' OR (to_jsonb(NEW) - 'status' - 'confirmed_by' - 'settled_at')
     IS DISTINCT FROM (to_jsonb(OLD) - 'status' - 'confirmed_by' - 'settled_at')
  THEN
    RAISE EXCEPTION 'A settled change of roles never changes' USING ERRCODE = 'VT001';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER role_changes_frozen BEFORE UPDATE ON role_changes
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_settled_role();
--> statement-breakpoint
CREATE FUNCTION refuse_change_of_shared_template() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status = 'published' THEN
    RAISE EXCEPTION 'A published template never changes' USING ERRCODE = 'VT001';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
--> statement-breakpoint
CREATE TRIGGER shared_template_versions_frozen BEFORE UPDATE OR DELETE ON shared_template_versions
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_shared_template();
