import { choice, day, pointsFor, type Task, t, whole, yesNo } from "./compose";

/** Who asks and how they keep their affairs. */

export const activeSince = day(
  { code: "active_since", label: t("¿Desde cuándo trabaja?", "Since when have you been working?") },
  true,
);

export const keepsRecords = choice(
  {
    code: "keeps_records",
    label: t("¿Anota lo que vende y lo que gasta?", "Do you write down what you sell and what you spend?"),
    hint: t("Un cuaderno vale.", "A notebook will do."),
  },
  [
    ["all", t("Sí, todo", "Yes, everything")],
    ["some", t("Solo una parte", "Only a part")],
    ["none", t("No anoto", "I do not write it down")],
  ],
);

export const separateMoney = yesNo({
  code: "separate_money",
  label: t(
    "¿Guarda aparte el dinero del trabajo y el de la casa?",
    "Do you keep work money and household money apart?",
  ),
});

export const organization: Task = {
  code: "organization",
  title: t("Su organización", "Your organization"),
  minutes: 2,
  questions: [
    whole(
      {
        code: "members",
        label: t("¿Cuántas personas trabajan en su organización?", "How many people work in your organization?"),
        preCheck: true,
      },
      t("personas", "people"),
      1,
      5_000,
    ),
    activeSince,
    keepsRecords,
    separateMoney,
  ],
};

/** Twenty points at most. */
export const organizationFactors = [
  pointsFor("organization", "keeps_records", t("Cuaderno de ventas y gastos", "Book of sales and expenses"), {
    all: 10,
    some: 5,
    none: 0,
  }),
  pointsFor("organization", "separate_money", t("Dinero del trabajo aparte", "Work money kept apart"), {
    yes: 10,
    no: 0,
  }),
];
