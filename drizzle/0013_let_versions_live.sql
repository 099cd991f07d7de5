CREATE TABLE "product_replay_changes" (
	"institution_id" uuid NOT NULL,
	"replay_id" uuid NOT NULL,
	"application_id" uuid NOT NULL,
	"change" text NOT NULL,
	"causes" text[] NOT NULL,
	"before" jsonb NOT NULL,
	"after" jsonb NOT NULL,
	"amount_cents" bigint NOT NULL,
	CONSTRAINT "product_replay_changes_replay_id_application_id_pk" PRIMARY KEY("replay_id","application_id")
);
--> statement-breakpoint
ALTER TABLE "product_replay_changes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "product_replays" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"institution_id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"against_id" uuid NOT NULL,
	"content_hash" "bytea" NOT NULL,
	"state" text NOT NULL,
	"total" integer NOT NULL,
	"done" integer DEFAULT 0 NOT NULL,
	"cursor_at" timestamp with time zone,
	"cursor_id" uuid,
	"tally" jsonb NOT NULL,
	"requested_by" uuid NOT NULL,
	"requested_at" timestamp with time zone NOT NULL,
	"finished_at" timestamp with time zone,
	CONSTRAINT "product_replays_institutionId_id_unique" UNIQUE("institution_id","id"),
	CONSTRAINT "product_replays_state" CHECK (state in ('running', 'done', 'cancelled', 'failed'))
);
--> statement-breakpoint
ALTER TABLE "product_replays" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "product_reviews" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"institution_id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"round" integer NOT NULL,
	"kind" text NOT NULL,
	"person_id" uuid NOT NULL,
	"note" text,
	"content_hash" "bytea" NOT NULL,
	"effective_from" timestamp with time zone,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "product_reviews_kind" CHECK (kind in ('proposed', 'taken_back', 'returned', 'approved', 'called_off')),
	CONSTRAINT "product_reviews_four_eyes" CHECK (kind <> 'approved' or person_id <> author_id)
);
--> statement-breakpoint
ALTER TABLE "product_reviews" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "product_samples" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"institution_id" uuid NOT NULL,
	"product_id" uuid NOT NULL,
	"name" text NOT NULL,
	"content" jsonb NOT NULL,
	"expected" jsonb NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "product_samples_name" UNIQUE("product_id","name")
);
--> statement-breakpoint
ALTER TABLE "product_samples" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "product_versions" DROP CONSTRAINT "product_versions_status";--> statement-breakpoint
ALTER TABLE "applications" ADD COLUMN "mode" text DEFAULT 'live' NOT NULL;--> statement-breakpoint
ALTER TABLE "organizations" ADD COLUMN "sandbox_of" uuid;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "walking_as" uuid;--> statement-breakpoint
ALTER TABLE "product_versions" ADD COLUMN "round" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "product_versions" ADD COLUMN "effective_from" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "products" ADD COLUMN "closed_reason" text;--> statement-breakpoint
ALTER TABLE "products" ADD COLUMN "closed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "product_versions" ADD CONSTRAINT "product_versions_institutionId_id_createdBy_unique" UNIQUE("institution_id","id","created_by");--> statement-breakpoint
ALTER TABLE "product_replay_changes" ADD CONSTRAINT "product_replay_changes_institution_id_replay_id_product_replays_institution_id_id_fk" FOREIGN KEY ("institution_id","replay_id") REFERENCES "public"."product_replays"("institution_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product_replay_changes" ADD CONSTRAINT "product_replay_changes_institution_id_application_id_applications_institution_id_id_fk" FOREIGN KEY ("institution_id","application_id") REFERENCES "public"."applications"("institution_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product_replays" ADD CONSTRAINT "product_replays_institution_id_version_id_product_versions_institution_id_id_fk" FOREIGN KEY ("institution_id","version_id") REFERENCES "public"."product_versions"("institution_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product_replays" ADD CONSTRAINT "product_replays_institution_id_against_id_product_versions_institution_id_id_fk" FOREIGN KEY ("institution_id","against_id") REFERENCES "public"."product_versions"("institution_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product_replays" ADD CONSTRAINT "product_replays_institution_id_requested_by_people_institution_id_id_fk" FOREIGN KEY ("institution_id","requested_by") REFERENCES "public"."people"("institution_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product_reviews" ADD CONSTRAINT "product_reviews_institution_id_version_id_author_id_product_versions_institution_id_id_created_by_fk" FOREIGN KEY ("institution_id","version_id","author_id") REFERENCES "public"."product_versions"("institution_id","id","created_by") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product_reviews" ADD CONSTRAINT "product_reviews_institution_id_person_id_people_institution_id_id_fk" FOREIGN KEY ("institution_id","person_id") REFERENCES "public"."people"("institution_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product_samples" ADD CONSTRAINT "product_samples_institution_id_product_id_products_institution_id_id_fk" FOREIGN KEY ("institution_id","product_id") REFERENCES "public"."products"("institution_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product_samples" ADD CONSTRAINT "product_samples_institution_id_created_by_people_institution_id_id_fk" FOREIGN KEY ("institution_id","created_by") REFERENCES "public"."people"("institution_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "product_replays_one_running" ON "product_replays" USING btree ("version_id") WHERE state = 'running';--> statement-breakpoint
CREATE INDEX "product_replays_version_id_requested_at_index" ON "product_replays" USING btree ("version_id","requested_at");--> statement-breakpoint
CREATE INDEX "product_reviews_version_id_at_index" ON "product_reviews" USING btree ("version_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "product_reviews_one_approval" ON "product_reviews" USING btree ("version_id","round","person_id") WHERE kind = 'approved';--> statement-breakpoint
ALTER TABLE "organizations" ADD CONSTRAINT "organizations_sandbox_of_institutions_id_fk" FOREIGN KEY ("sandbox_of") REFERENCES "public"."institutions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_walking_as_organizations_id_fk" FOREIGN KEY ("walking_as") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "applications_past" ON "applications" USING btree ("product_id","submitted_at","id") WHERE submitted_at is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "product_versions_one_scheduled" ON "product_versions" USING btree ("product_id") WHERE status = 'scheduled';--> statement-breakpoint
ALTER TABLE "organizations" ADD CONSTRAINT "organizations_sandbox" UNIQUE("sandbox_of","kind");--> statement-breakpoint
ALTER TABLE "applications" ADD CONSTRAINT "applications_mode" CHECK (mode in ('live', 'test', 'preview'));--> statement-breakpoint
ALTER TABLE "applications" ADD CONSTRAINT "applications_only_live_sent" CHECK (mode = 'live' or submitted_at is null);--> statement-breakpoint
-- Row security holds for the owner too; for what was published before there was a day to begin on, it steps aside.
ALTER TABLE product_versions NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
UPDATE product_versions SET effective_from = published_at, round = 1 WHERE status IN ('published', 'retired');--> statement-breakpoint
UPDATE product_versions SET round = 1 WHERE status = 'in_review';--> statement-breakpoint
ALTER TABLE product_versions FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "product_versions" ADD CONSTRAINT "product_versions_effective" CHECK ((status in ('draft', 'in_review')) = (effective_from is null));--> statement-breakpoint
ALTER TABLE "product_versions" ADD CONSTRAINT "product_versions_status" CHECK (status in ('draft', 'in_review', 'scheduled', 'published', 'retired', 'called_off'));--> statement-breakpoint
CREATE POLICY "organizations_sandbox" ON "organizations" AS PERMISSIVE FOR SELECT TO "veta_app" USING (sandbox_of = (select nullif(current_setting('app.institution', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "product_versions_sandbox" ON "product_versions" AS PERMISSIVE FOR SELECT TO "veta_app" USING (institution_id = (select o.sandbox_of from organizations o where o.id = (select nullif(current_setting('app.organization', true), '')::uuid)));--> statement-breakpoint
CREATE POLICY "product_versions_worker" ON "product_versions" AS PERMISSIVE FOR ALL TO "veta_app" USING ((select current_setting('app.scope', true)) in ('worker')) WITH CHECK ((select current_setting('app.scope', true)) in ('worker'));--> statement-breakpoint
CREATE POLICY "product_replay_changes_needs_context" ON "product_replay_changes" AS RESTRICTIVE FOR ALL TO "veta_app" USING ((select coalesce(current_setting('app.scope', true), '')) <> '');--> statement-breakpoint
CREATE POLICY "product_replay_changes_own" ON "product_replay_changes" AS PERMISSIVE FOR ALL TO "veta_app" USING (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid)) WITH CHECK (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "product_replays_needs_context" ON "product_replays" AS RESTRICTIVE FOR ALL TO "veta_app" USING ((select coalesce(current_setting('app.scope', true), '')) <> '');--> statement-breakpoint
CREATE POLICY "product_replays_own" ON "product_replays" AS PERMISSIVE FOR ALL TO "veta_app" USING (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid)) WITH CHECK (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "product_replays_worker" ON "product_replays" AS PERMISSIVE FOR ALL TO "veta_app" USING ((select current_setting('app.scope', true)) in ('worker')) WITH CHECK ((select current_setting('app.scope', true)) in ('worker'));--> statement-breakpoint
CREATE POLICY "product_reviews_needs_context" ON "product_reviews" AS RESTRICTIVE FOR ALL TO "veta_app" USING ((select coalesce(current_setting('app.scope', true), '')) <> '');--> statement-breakpoint
CREATE POLICY "product_reviews_own" ON "product_reviews" AS PERMISSIVE FOR ALL TO "veta_app" USING (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid)) WITH CHECK (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "product_samples_needs_context" ON "product_samples" AS RESTRICTIVE FOR ALL TO "veta_app" USING ((select coalesce(current_setting('app.scope', true), '')) <> '');--> statement-breakpoint
CREATE POLICY "product_samples_own" ON "product_samples" AS PERMISSIVE FOR ALL TO "veta_app" USING (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid)) WITH CHECK (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid));--> statement-breakpoint
ALTER POLICY "applications_lender" ON "applications" TO veta_app USING (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid) and submitted_at is not null and mode = 'live') WITH CHECK (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid) and submitted_at is not null and mode = 'live');--> statement-breakpoint
ALTER POLICY "product_versions_public" ON "product_versions" TO veta_app USING (status in ('scheduled', 'published', 'retired'));--> statement-breakpoint
ALTER TABLE "product_reviews" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "product_samples" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "product_replays" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "product_replay_changes" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
REVOKE UPDATE, DELETE ON product_reviews FROM veta_app;--> statement-breakpoint
-- What was proposed never changes; it moves along one way, and nothing begins to hold that nobody approved.
CREATE OR REPLACE FUNCTION refuse_change_of_published_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF OLD.status NOT IN ('draft', 'in_review') THEN
      RAISE EXCEPTION 'A published product version never changes' USING ERRCODE = 'VT001';
    END IF;
    RETURN OLD;
  END IF;
  IF OLD.status <> 'draft' AND (
    NEW.config IS DISTINCT FROM OLD.config
    OR (NEW.institution_id, NEW.product_id, NEW.number, NEW.created_by, NEW.created_at)
       IS DISTINCT FROM (OLD.institution_id, OLD.product_id, OLD.number, OLD.created_by, OLD.created_at)
    OR (OLD.status <> 'in_review'
        AND (NEW.published_by, NEW.published_at, NEW.effective_from, NEW.round)
            IS DISTINCT FROM (OLD.published_by, OLD.published_at, OLD.effective_from, OLD.round))
  ) THEN
    RAISE EXCEPTION 'A published product version never changes' USING ERRCODE = 'VT001';
  END IF;
  IF NEW.status <> OLD.status AND (OLD.status, NEW.status) NOT IN (
    ('draft', 'in_review'), ('in_review', 'draft'), ('in_review', 'scheduled'), ('in_review', 'published'),
    ('scheduled', 'published'), ('scheduled', 'called_off'), ('published', 'retired')
  ) THEN
    RAISE EXCEPTION 'A published product version never changes' USING ERRCODE = 'VT001';
  END IF;
  IF OLD.status = 'in_review' AND NEW.status IN ('scheduled', 'published') AND NOT EXISTS (
    SELECT 1 FROM product_reviews r
    WHERE r.version_id = NEW.id AND r.round = NEW.round AND r.kind = 'approved' AND r.person_id = NEW.published_by
  ) THEN
    RAISE EXCEPTION 'Nobody approved this product version' USING ERRCODE = 'VT001';
  END IF;
  RETURN NEW;
END $$;
