-- Shredding a key is a decision of its own, never a side effect of a wrong statement.
REVOKE UPDATE, DELETE ON data_keys FROM veta_app;
--> statement-breakpoint
CREATE FUNCTION refuse_birth_in_mid_life() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.status <> 'draft' OR NEW.submitted_at IS NOT NULL OR NEW.number IS NOT NULL THEN
    RAISE EXCEPTION 'An application begins as a draft' USING ERRCODE = 'VT003';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER applications_begin_as_draft BEFORE INSERT ON applications
  FOR EACH ROW EXECUTE FUNCTION refuse_birth_in_mid_life();
