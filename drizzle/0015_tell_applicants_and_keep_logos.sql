CREATE TABLE "logos" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"institution_id" uuid NOT NULL,
	"content" "bytea" NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"uploaded_by" uuid NOT NULL,
	"uploaded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "logos_institutionId_id_unique" UNIQUE("institution_id","id"),
	CONSTRAINT "logos_size" CHECK (octet_length(content) <= 300000)
);
--> statement-breakpoint
ALTER TABLE "logos" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "notices" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organization_id" uuid NOT NULL,
	"institution_id" uuid NOT NULL,
	"application_id" uuid NOT NULL,
	"event" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"sent_at" timestamp with time zone,
	CONSTRAINT "notices_event" CHECK (event in ('received', 'observed', 'decided', 'offered', 'paid_out'))
);
--> statement-breakpoint
ALTER TABLE "notices" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "logos" ADD CONSTRAINT "logos_institution_id_institutions_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."institutions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "logos" ADD CONSTRAINT "logos_institution_id_uploaded_by_people_institution_id_id_fk" FOREIGN KEY ("institution_id","uploaded_by") REFERENCES "public"."people"("institution_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_organization_id_institution_id_application_id_applications_organization_id_institution_id_id_fk" FOREIGN KEY ("organization_id","institution_id","application_id") REFERENCES "public"."applications"("organization_id","institution_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "logos_institution_id_uploaded_at_index" ON "logos" USING btree ("institution_id","uploaded_at");--> statement-breakpoint
CREATE INDEX "notices_application_id_index" ON "notices" USING btree ("application_id");--> statement-breakpoint
CREATE INDEX "notices_waiting" ON "notices" USING btree ("at") WHERE sent_at is null;--> statement-breakpoint
CREATE POLICY "offer_codes_worker" ON "offer_codes" AS PERMISSIVE FOR ALL TO "veta_app" USING ((select current_setting('app.scope', true)) in ('worker')) WITH CHECK ((select current_setting('app.scope', true)) in ('worker'));--> statement-breakpoint
CREATE POLICY "command_log_worker" ON "command_log" AS PERMISSIVE FOR ALL TO "veta_app" USING ((select current_setting('app.scope', true)) in ('worker')) WITH CHECK ((select current_setting('app.scope', true)) in ('worker'));--> statement-breakpoint
CREATE POLICY "logos_needs_context" ON "logos" AS RESTRICTIVE FOR ALL TO "veta_app" USING ((select coalesce(current_setting('app.scope', true), '')) <> '');--> statement-breakpoint
CREATE POLICY "logos_public" ON "logos" AS PERMISSIVE FOR SELECT TO "veta_app" USING (true);--> statement-breakpoint
CREATE POLICY "logos_own" ON "logos" AS PERMISSIVE FOR INSERT TO "veta_app" WITH CHECK (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "notices_needs_context" ON "notices" AS RESTRICTIVE FOR ALL TO "veta_app" USING ((select coalesce(current_setting('app.scope', true), '')) <> '');--> statement-breakpoint
CREATE POLICY "notices_applicant" ON "notices" AS PERMISSIVE FOR ALL TO "veta_app" USING (organization_id = (select nullif(current_setting('app.organization', true), '')::uuid)) WITH CHECK (organization_id = (select nullif(current_setting('app.organization', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "notices_lender" ON "notices" AS PERMISSIVE FOR INSERT TO "veta_app" WITH CHECK (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "notices_worker" ON "notices" AS PERMISSIVE FOR ALL TO "veta_app" USING ((select current_setting('app.scope', true)) in ('worker')) WITH CHECK ((select current_setting('app.scope', true)) in ('worker'));--> statement-breakpoint
ALTER TABLE "logos" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "notices" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
REVOKE UPDATE, DELETE ON logos FROM veta_app;
