import type { Localized } from "./localized";

/** What one declares and agrees to by signing, in texts with a version. A new wording gets a new version. */

export const consentPurposes = ["truth", "use", "credit_check"] as const;
export type ConsentPurpose = (typeof consentPurposes)[number];

type ConsentText = {
  version: string;
  /** First day on which it is shown. */
  from: string;
  /** With the name of the lender as {lender}. */
  text: Localized;
};

type Consent = {
  /** A declaration is a fact and stays; what one agreed to can be taken back. */
  withdrawable: boolean;
  /** Oldest first. */
  texts: readonly [ConsentText, ...ConsentText[]];
};

export const consents: Record<ConsentPurpose, Consent> = {
  truth: {
    withdrawable: false,
    texts: [
      {
        version: "2026-11",
        from: "2026-01-01",
        text: {
          es: "Que lo que escribió es verdad y los documentos son auténticos.",
          en: "That what you wrote is true and the documents are authentic.",
        },
      },
    ],
  },
  use: {
    withdrawable: false,
    texts: [
      {
        version: "2026-11",
        from: "2026-01-01",
        text: {
          es: "Que usará el dinero para lo que pide el crédito.",
          en: "That you will use the money for what the credit is meant for.",
        },
      },
    ],
  },
  credit_check: {
    withdrawable: true,
    texts: [
      {
        version: "2026-11",
        from: "2026-01-01",
        text: {
          es: "Que autoriza a {lender} a revisar sus datos y sus deudas en la central de riesgos para evaluar esta solicitud.",
          en: "That you allow {lender} to check your data and your debts at the credit bureau to assess this application.",
        },
      },
    ],
  },
};

/** The wording shown on a day. */
export function consentTextOn(purpose: ConsentPurpose, day: string): ConsentText {
  const { texts } = consents[purpose];
  return texts.findLast(({ from }) => from <= day) ?? texts[0];
}

/** The wording of a version, for someone who reads what they agreed to. */
export function consentTextOf(purpose: ConsentPurpose, version: string): ConsentText | undefined {
  return consents[purpose].texts.find((text) => text.version === version);
}
