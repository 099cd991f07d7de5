import { answered, choice, day, gate, lookInto, place, point, pointsFor, type Task, t, yesNo } from "./compose";

/** The mine's permits: what is asked, what is required, what it counts. Legal standing is asked, never assumed. */

export const reinfoState = choice(
  {
    code: "reinfo_state",
    label: t("¿Cómo está su inscripción en el REINFO?", "What is the state of your REINFO registration?"),
    hint: t(
      "Lo ve en la consulta pública del MINEM con su RUC.",
      "You can see it in MINEM's public search, with your RUC.",
    ),
    allowUnknown: true,
    preCheck: true,
  },
  [
    ["active", t("Vigente", "Active")],
    ["suspended", t("Suspendida", "Suspended")],
    ["formal", t("Ya tengo autorización de inicio de actividad", "I already have an authorization to start")],
    ["none", t("No estoy inscrito", "I am not registered")],
  ],
);

export const igafomStage = choice(
  {
    code: "igafom_stage",
    label: t("¿En qué etapa está su IGAFOM?", "At which stage is your IGAFOM?"),
    hint: t("Es el documento ambiental de la formalización.", "It is the environmental paper of formalization."),
    allowUnknown: true,
    preCheck: true,
  },
  [
    ["approved", t("Aprobado", "Approved")],
    ["presented", t("Presentado, espera respuesta", "Presented, waiting for an answer")],
    ["none", t("Todavía no lo presento", "Not presented yet")],
  ],
);

export const outsideProtected = yesNo({
  code: "outside_protected",
  label: t(
    "¿Trabaja fuera de áreas protegidas, ríos y zonas prohibidas?",
    "Do you work outside protected areas, rivers and prohibited zones?",
  ),
  allowUnknown: true,
  preCheck: true,
});

export const landTitle = choice(
  {
    code: "land_title",
    label: t("¿De quién es la concesión donde trabaja?", "Whose is the concession where you work?"),
    allowUnknown: true,
  },
  [
    ["own", t("Nuestra, con título", "Ours, with a title")],
    ["contract", t("De otro, con contrato firmado", "Somebody else's, with a signed contract")],
    ["none", t("De otro, sin contrato", "Somebody else's, without a contract")],
  ],
);

export const contractUntil = day(
  {
    code: "contract_until",
    label: t("¿Hasta cuándo vale ese contrato?", "Until when is that contract valid?"),
    hint: t("Está en la última parte del contrato.", "It is in the last part of the contract."),
    askWhen: answered("land_title", "contract"),
  },
  false,
);

export const workPlace = place({
  code: "work_place",
  label: t("¿En qué distrito trabaja?", "In which district do you work?"),
});

/** Where exactly, for those who have it on paper. */
export const workPoint = point({
  code: "work_point",
  label: t("¿Cuáles son las coordenadas de su labor?", "What are the coordinates of your workings?"),
  hint: t(
    "Están en su declaración del REINFO. Por ejemplo: 19 S 451904 8382737.",
    "They are in your REINFO declaration. For example: 19 S 451904 8382737.",
  ),
  required: false,
});

/** Everything about the mine that a loan for work in it needs to know. */
export const mine: Task = {
  code: "mine",
  title: t("Su mina y sus permisos", "Your mine and its permits"),
  minutes: 4,
  questions: [
    reinfoState,
    igafomStage,
    outsideProtected,
    landTitle,
    contractUntil,
    workPlace,
    choice(
      {
        code: "community",
        label: t(
          "¿Tiene acuerdo con la comunidad o con el dueño del terreno?",
          "Do you have an agreement with the community or the owner of the land?",
        ),
        allowUnknown: true,
      },
      [
        ["signed", t("Sí, por escrito", "Yes, in writing")],
        ["spoken", t("Sí, de palabra", "Yes, by word")],
        ["own_land", t("El terreno es nuestro", "The land is ours")],
        ["no", t("No hay acuerdo", "There is no agreement")],
      ],
    ),
    yesNo({
      code: "adults_only",
      label: t(
        "¿Todas las personas que trabajan en la mina tienen 18 años o más?",
        "Is everyone who works in the mine 18 or older?",
      ),
    }),
  ],
};

export const registered = gate({
  code: "formalization",
  name: t("Inscripción en el REINFO o autorización de inicio", "REINFO registration or authorization to start"),
  requires: answered("reinfo_state", "active", "formal"),
  message: t(
    "Le falta el REINFO vigente o la autorización de inicio que pide este crédito.",
    "You lack the active REINFO registration or the authorization to start that this credit asks for.",
  ),
  cure: t(
    "Vaya a la oficina de energía y minas de su región. Pregunte qué le falta para estar al día en el REINFO.",
    "Go to the energy and mines office of your region. Ask what you lack to be up to date in the REINFO.",
  ),
  legalBasis: "Ley 32537",
});

export const igafomPresented = gate({
  code: "igafom",
  name: t("IGAFOM presentado", "IGAFOM presented"),
  requires: answered("igafom_stage", "approved", "presented"),
  message: t(
    "Para este crédito ya tiene que haber presentado el IGAFOM.",
    "For this credit the IGAFOM must be presented already.",
  ),
  cure: t(
    "Presente su IGAFOM en la oficina que ve su trámite. Guarde el cargo y vuelva.",
    "Present your IGAFOM at the office that handles your case. Keep the receipt and come back.",
  ),
  legalBasis: "D.L. 1336",
});

export const permittedZone = gate({
  code: "zone",
  name: t("Trabajo fuera de zonas prohibidas", "Work outside prohibited zones"),
  requires: answered("outside_protected", "yes"),
  message: t(
    "No damos crédito para trabajar en un área protegida, en un río o en una zona prohibida.",
    "We do not lend for work in a protected area, a river or a prohibited zone.",
  ),
  cure: t(
    "Pregunte en la oficina de energía y minas en qué zona sí se puede trabajar.",
    "Ask at the energy and mines office in which zone work is allowed.",
  ),
  legalBasis: "D.L. 1105",
});

export const adultsOnly = gate({
  code: "adults_only",
  name: t("Solo personas adultas en la mina", "Only adults in the mine"),
  requires: answered("adults_only", "yes"),
  message: t(
    "No damos crédito a una mina donde trabajan menores de 18 años.",
    "We do not lend to a mine where people under 18 work.",
  ),
  cure: t(
    "Deje solo a personas adultas en la mina y en la planta. Después puede volver a pedir el crédito.",
    "Leave only adults in the mine and in the plant. After that you can ask again.",
  ),
});

export const landAgreed = lookInto({
  code: "community",
  name: t("Acuerdo con la comunidad o el dueño del terreno", "Agreement with the community or the landowner"),
  requires: answered("community", "signed", "spoken", "own_land"),
  message: t(
    "Falta el acuerdo con la comunidad o con el dueño del terreno.",
    "The agreement with the community or the owner of the land is missing.",
  ),
  cure: t(
    "Converse con ellos y deje el acuerdo en un acta firmada. La caja la revisa con usted.",
    "Talk to them and put the agreement in signed minutes. The lender reviews it with you.",
  ),
  legalBasis: "D.L. 1336",
});

export const landHeld = lookInto({
  code: "land_title",
  name: t("Concesión propia o con contrato", "Concession of one's own or under contract"),
  requires: answered("land_title", "own", "contract"),
  message: t(
    "Trabaja en una concesión de otro y no tiene contrato.",
    "You work on somebody else's concession and have no contract.",
  ),
  cure: t(
    "Pida al dueño un contrato de cesión o de explotación. Que dure más que su crédito.",
    "Ask the owner for a contract of assignment or exploitation. It should last longer than your loan.",
  ),
  legalBasis: "D.L. 1336",
});

/** What every loan for work in a mine requires. */
export const mineGates = [registered, permittedZone, adultsOnly, landHeld, landAgreed];

/** Twenty points at most. */
export const legalFactors = [
  pointsFor("legal", "reinfo_state", t("REINFO o autorización", "REINFO or authorization"), {
    formal: 10,
    active: 8,
    suspended: 2,
    none: 0,
  }),
  pointsFor("legal", "igafom_stage", t("Etapa del IGAFOM", "Stage of the IGAFOM"), {
    approved: 5,
    presented: 3,
    none: 0,
  }),
  pointsFor("legal", "land_title", t("Derecho sobre la concesión", "Right to the concession"), {
    own: 5,
    contract: 5,
    none: 0,
  }),
];
