CREATE TABLE "assembly_uses" (
	"organization_id" uuid NOT NULL,
	"institution_id" uuid NOT NULL,
	"application_id" uuid NOT NULL,
	"document_id" uuid NOT NULL,
	"minutes_id" uuid NOT NULL,
	CONSTRAINT "assembly_uses_application_id_document_id_pk" PRIMARY KEY("application_id","document_id")
);
--> statement-breakpoint
ALTER TABLE "assembly_uses" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "assembly_minutes" ALTER COLUMN "content" SET DATA TYPE jsonb USING '{}'::jsonb;--> statement-breakpoint
ALTER TABLE "assembly_minutes" ALTER COLUMN "held_on" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "assembly_minutes" ADD COLUMN "closed_by" uuid;--> statement-breakpoint
ALTER TABLE "assembly_minutes" ADD COLUMN "closed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "assembly_minutes" ADD COLUMN "content_hash" "bytea";--> statement-breakpoint
ALTER TABLE "assembly_minutes" ADD COLUMN "max_amount_cents" bigint;--> statement-breakpoint
ALTER TABLE "assembly_minutes" ADD COLUMN "max_term_months" integer;--> statement-breakpoint
ALTER TABLE "assembly_minutes" ADD COLUMN "power_ids" uuid[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "assembly_minutes" ADD COLUMN "signed_evidence_id" uuid;--> statement-breakpoint
ALTER TABLE "assembly_uses" ADD CONSTRAINT "assembly_uses_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assembly_uses" ADD CONSTRAINT "assembly_uses_organization_id_institution_id_application_id_applications_organization_id_institution_id_id_fk" FOREIGN KEY ("organization_id","institution_id","application_id") REFERENCES "public"."applications"("organization_id","institution_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assembly_uses" ADD CONSTRAINT "assembly_uses_organization_id_minutes_id_assembly_minutes_organization_id_id_fk" FOREIGN KEY ("organization_id","minutes_id") REFERENCES "public"."assembly_minutes"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "assembly_uses_minutes_id_index" ON "assembly_uses" USING btree ("minutes_id");--> statement-breakpoint
ALTER TABLE "assembly_minutes" ADD CONSTRAINT "assembly_minutes_closed_by_people_id_fk" FOREIGN KEY ("closed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assembly_minutes" ADD CONSTRAINT "assembly_minutes_organization_id_signed_evidence_id_evidence_organization_id_id_fk" FOREIGN KEY ("organization_id","signed_evidence_id") REFERENCES "public"."evidence"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "assembly_minutes_open" ON "assembly_minutes" USING btree ("organization_id") WHERE closed_at is null;--> statement-breakpoint
ALTER TABLE "assembly_minutes" ADD CONSTRAINT "assembly_minutes_closed" CHECK ((closed_at is null) = (closed_by is null) and (closed_at is null) = (content_hash is null)
        and (closed_at is null) = (held_on is null) and (closed_at is null) = (max_amount_cents is null)
        and (closed_at is null) = (max_term_months is null));--> statement-breakpoint
ALTER TABLE "assembly_minutes" ADD CONSTRAINT "assembly_minutes_signed" CHECK (signed_evidence_id is null or closed_at is not null);--> statement-breakpoint
CREATE POLICY "assembly_minutes_lender" ON "assembly_minutes" AS PERMISSIVE FOR SELECT TO "veta_app" USING (id in (select u.minutes_id from assembly_uses u where u.institution_id = (select nullif(current_setting('app.institution', true), '')::uuid)));--> statement-breakpoint
CREATE POLICY "assembly_uses_needs_context" ON "assembly_uses" AS RESTRICTIVE FOR ALL TO "veta_app" USING ((select coalesce(current_setting('app.scope', true), '')) <> '');--> statement-breakpoint
CREATE POLICY "assembly_uses_applicant" ON "assembly_uses" AS PERMISSIVE FOR ALL TO "veta_app" USING (organization_id = (select nullif(current_setting('app.organization', true), '')::uuid)) WITH CHECK (organization_id = (select nullif(current_setting('app.organization', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "assembly_uses_lender" ON "assembly_uses" AS PERMISSIVE FOR SELECT TO "veta_app" USING (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid) and application_id in (select a.id from applications a));--> statement-breakpoint
ALTER TABLE assembly_uses FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
-- What an application leant on when it was sent is never taken away.
REVOKE UPDATE, DELETE ON assembly_uses FROM veta_app;
--> statement-breakpoint
-- Minutes that were closed and printed say for good what they said; only their signed copy comes later.
CREATE FUNCTION keep_closed_minutes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.closed_at IS NOT NULL AND
    (to_jsonb(OLD) - 'signed_evidence_id') IS DISTINCT FROM (to_jsonb(NEW) - 'signed_evidence_id') THEN
    RAISE EXCEPTION 'minutes that were closed do not change';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER assembly_minutes_kept BEFORE UPDATE ON assembly_minutes FOR EACH ROW EXECUTE FUNCTION keep_closed_minutes();
