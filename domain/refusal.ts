/**
 * Every expected "no" of the house. Each code has a sentence in `messages/` that says what to do;
 * a test compares the two lists.
 */
export const refusalCodes = [
  // about the caller
  "signed_out",
  "not_allowed",
  "not_found",
  "too_many_tries",
  "same_person",
  // about what was sent
  "invalid_input",
  "body_too_large",
  "body_malformed",
  "key_reused",
  // about the life of an application
  "wrong_status",
  "changed_meanwhile",
  "incomplete",
  "not_eligible",
  "product_closed",
  "kind_not_served",
  "waiting_time",
  "too_many_live",
  "region_not_served",
  "pilot_region",
  "pilot_invited",
  "pilot_full",
  "facts_missing",
  "funding_short",
  "signoff_needed",
  "signoff_not_needed",
  "above_authority",
  "reasons_required",
  "correction_unanswered",
  "extension_asked",
  "already_answered",
  "consent_withdrawn",
  "decided_by_you",
  "absence_open",
  "paper_given",
  "already_claimed",
  // about a phone that changes
  "phone_change_gone",
  "phone_same",
  // about signing
  "no_power",
  "no_second_power",
  "signs_alone",
  "last_power",
  "power_dni_taken",
  "power_phone_taken",
  "link_invalid",
  "dni_other",
  // about a group that answers for a loan
  "group_small",
  "group_full",
  "group_waiting",
  "group_needs_loan",
  // about the record of an organization
  "no_assembly",
  "assembly_closed",
  "assembly_unfinished",
  "assembly_unsigned",
  "quorum_short",
  "majority_short",
  "votes_not_present",
  "roster_errors",
  "table_too_large",
  "table_unreadable",
  // about offers
  "offer_expired",
  "offer_accepted",
  // about the committee
  "no_committee",
  "already_seated",
  "session_moved_on",
  "nobody_present",
  "vote_running",
  "vote_not_open",
  "no_quorum",
  "no_seat",
  "recused",
  "already_voted",
  "file_changed",
  "votes_missing",
  "exception_open",
  // about products
  "version_frozen",
  "version_not_draft",
  "version_not_in_review",
  "version_unchanged",
  "version_scheduled",
  "version_not_scheduled",
  "samples_failing",
  "samples_full",
  "nothing_to_compare",
  "replay_running",
  "replay_over",
  "exchange_too_large",
  "exchange_not_json",
  "exchange_too_deep",
  "exchange_too_long",
  "exchange_key_twice",
  "exchange_key_forbidden",
  "exchange_format",
  "exchange_older",
  "exchange_newer",
  "exchange_invalid",
  "draft_exists",
  "draft_not_ready",
  "version_not_walked",
  "preview_only",
  "preview_outdated",
  "preview_without_loan",
  "other_author",
  "rate_above_cap",
  // about settings
  "cap_missing",
  "proposal_open",
  "proposal_gone",
  "draft_changed",
  // about programs of an institution
  "secret_rotated",
  "draft_answered",
  "draft_expired",
  // about people
  "wrong_credentials",
  "code_wrong",
  "code_expired",
  "code_other_browser",
  "code_tries_used",
  "pin_weak",
  "pin_mismatch",
  "phone_taken",
  "tax_id_taken",
  "invitation_invalid",
  "invitation_code_wrong",
  "acts_for_other",
  "already_member",
  "role_change_open",
  "role_change_gone",
  "role_change_past",
  "role_held",
  "role_not_held",
  "role_conflict",
  "person_gone",
  "last_administrators",
  "invitation_accepted",
  "password_weak",
  "password_mismatch",
  // about signing in with the account of an institution
  "oidc_required",
  "oidc_failed",
  "account_unknown",
  "account_disabled",
  "email_unverified",
  "identity_other",
  // about institutions and federations
  "institution_suspended",
  "institution_not_suspended",
  "template_not_draft",
  // about files
  "file_missing",
  "file_empty",
  "file_too_large",
  "file_type",
  "file_type_mismatch",
  "file_damaged",
  "file_password",
  "file_active_content",
  "file_pixels",
  "file_quota",
  "uploads_full",
  "upload_unfinished",
  "upload_elsewhere",
  "upload_damaged",
] as const;

export type RefusalCode = (typeof refusalCodes)[number];

/** Codes of one wrong field; each has a sentence in `messages/` too. */
export type FieldErrors = Record<string, string>;

/**
 * An expected no. Thrown anywhere in domain or lib, it rolls the transaction back and the gate turns it into a result.
 * `fields` names what to mend, `facts` fills the sentence.
 */
export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    readonly fields: FieldErrors = {},
    readonly facts: Record<string, string | number> = {},
  ) {
    super(code);
    this.name = "Refusal";
  }
}
