-- What is made from here on is the application's to use; what it may only add to is said table by table.
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO veta_app;
--> statement-breakpoint
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE ON SEQUENCES TO veta_app;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON setting_versions TO veta_app;
--> statement-breakpoint
CREATE FUNCTION refuse_change_of_settled_setting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status <> 'proposed' OR NEW.content IS DISTINCT FROM OLD.content
    OR (NEW.institution_id, NEW.kind, NEW.number, NEW.effective_from, NEW.proposed_by, NEW.two_people, NEW.is_public)
       IS DISTINCT FROM
       (OLD.institution_id, OLD.kind, OLD.number, OLD.effective_from, OLD.proposed_by, OLD.two_people, OLD.is_public)
  THEN
    RAISE EXCEPTION 'A settled setting never changes' USING ERRCODE = 'VT001';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER setting_versions_frozen BEFORE UPDATE ON setting_versions
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_settled_setting();
