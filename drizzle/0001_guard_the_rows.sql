-- Row security holds for the owner too, so that a view or a script cannot walk around it.
DO $$
DECLARE
  name text;
BEGIN
  FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' LOOP
    EXECUTE format('ALTER TABLE public.%I FORCE ROW LEVEL SECURITY', name);
  END LOOP;
END $$;
--> statement-breakpoint
GRANT USAGE ON SCHEMA public TO veta_app;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO veta_app;
--> statement-breakpoint
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO veta_app;
--> statement-breakpoint
-- What happened stays: the application may add to these and read them, nothing else.
REVOKE UPDATE, DELETE ON
  audit_events, audit_seals, application_transitions, application_revisions, recommendations, decisions
FROM veta_app;
--> statement-breakpoint
-- Readiness compares the applied migrations with those of the build.
GRANT USAGE ON SCHEMA drizzle TO veta_app;
--> statement-breakpoint
GRANT SELECT ON drizzle.__drizzle_migrations TO veta_app;
--> statement-breakpoint
CREATE FUNCTION refuse_change_of_published_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status IN ('published', 'retired') AND (
    TG_OP = 'DELETE'
    OR NEW.config IS DISTINCT FROM OLD.config
    OR (NEW.institution_id, NEW.product_id, NEW.number, NEW.created_by, NEW.created_at)
       IS DISTINCT FROM (OLD.institution_id, OLD.product_id, OLD.number, OLD.created_by, OLD.created_at)
    OR (NEW.published_by, NEW.published_at) IS DISTINCT FROM (OLD.published_by, OLD.published_at)
    OR NEW.status NOT IN ('published', 'retired')
    OR (OLD.status = 'retired' AND NEW.status <> 'retired')
  ) THEN
    RAISE EXCEPTION 'A published product version never changes' USING ERRCODE = 'VT001';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
--> statement-breakpoint
CREATE TRIGGER product_versions_frozen BEFORE UPDATE OR DELETE ON product_versions
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_published_version();
--> statement-breakpoint
CREATE FUNCTION refuse_step_without_history() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM application_transitions t
    WHERE t.application_id = NEW.id AND t.seq = NEW.version AND t."from" = OLD.status AND t."to" = NEW.status
  ) THEN
    RAISE EXCEPTION 'A status changes only together with its row of history' USING ERRCODE = 'VT002';
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER applications_step_recorded AFTER UPDATE OF status ON applications
  DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (OLD.status IS DISTINCT FROM NEW.status)
  EXECUTE FUNCTION refuse_step_without_history();
