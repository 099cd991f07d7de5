-- What was offered, answered, met and paid stays: the application may add to these and read them, nothing else.
REVOKE UPDATE, DELETE ON
  offers, offer_answers, loan_conditions, loan_condition_marks, disbursements
FROM veta_app;
--> statement-breakpoint
-- A code is used up and counted, never taken away.
REVOKE DELETE ON offer_codes FROM veta_app;
