import type { Localized } from "@/domain/localized";
import { type DocumentRequirement, type ProductConfig, type ProductDraft, productShape } from "@/domain/product";
import type { Question, Task } from "@/domain/question";
import type { LenderSlug } from "@/lib/demo/people";

/**
 * Three example products, modelled on the kinds of credit that lenders have tried with small miners. Lenders and every
 * figure are invented.
 */

type Rule = ProductDraft["eligibility"][number];

const t = (es: string, en: string): Localized => ({ es, en });

type Common = Pick<Question, "code" | "label"> &
  Partial<Pick<Question, "hint" | "required" | "allowUnknown" | "preCheck" | "askWhen">>;

function asked(common: Common) {
  return { hint: null, required: true, allowUnknown: false, preCheck: false, askWhen: null, ...common };
}

const yesNo = (common: Common): Question => ({ kind: "yes_no", ...asked(common) });
const choice = (common: Common, options: [string, Localized][]): Question => ({
  kind: "choice",
  ...asked(common),
  options: options.map(([code, label]) => ({ code, label })),
});

const reinfoState = choice(
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

const igafomStage = choice(
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

const outsideProtected = yesNo({
  code: "outside_protected",
  label: t(
    "¿Trabaja fuera de áreas protegidas, ríos y zonas prohibidas?",
    "Do you work outside protected areas, rivers and prohibited zones?",
  ),
  allowUnknown: true,
  preCheck: true,
});

const reinfoRule: Rule = {
  code: "formalization",
  requires: { fact: "answer.reinfo_state", is: "one_of", value: ["active", "formal"] },
  message: t(
    "Este crédito pide REINFO vigente o autorización de inicio.",
    "This credit asks for an active REINFO registration or an authorization to start.",
  ),
  cure: t(
    "Acérquese a la dirección regional de energía y minas y pregunte qué le falta para regularizar su inscripción.",
    "Go to the regional office of energy and mines and ask what your registration lacks.",
  ),
  legalBasis: "Ley 32537",
};

const igafomRule: Rule = {
  code: "igafom",
  requires: { fact: "answer.igafom_stage", is: "one_of", value: ["approved", "presented"] },
  message: t("Este crédito pide el IGAFOM presentado.", "This credit asks for a presented IGAFOM."),
  cure: t(
    "Presente su IGAFOM en la ventanilla de formalización y guarde el cargo.",
    "Present your IGAFOM at the formalization office and keep the receipt.",
  ),
  legalBasis: null,
};

const zoneRule: Rule = {
  code: "zone",
  requires: { fact: "answer.outside_protected", is: "equal", value: "yes" },
  message: t(
    "No podemos financiar trabajos en áreas protegidas, ríos ni zonas prohibidas.",
    "We cannot finance work in protected areas, rivers or prohibited zones.",
  ),
  cure: t(
    "Pida orientación a la dirección regional sobre un área donde sí se puede trabajar.",
    "Ask the regional office about an area where work is allowed.",
  ),
  legalBasis: "D.L. 1105",
};

const mine: Task = {
  code: "mine",
  title: t("Su mina y sus permisos", "Your mine and its permits"),
  minutes: 4,
  questions: [
    reinfoState,
    igafomStage,
    outsideProtected,
    {
      kind: "place",
      ...asked({ code: "work_place", label: t("¿En qué distrito trabaja?", "In which district do you work?") }),
    },
  ],
};

const sales: Task = {
  code: "sales",
  title: t("Sus ventas y deudas", "Your sales and debts"),
  minutes: 4,
  questions: [
    {
      kind: "number",
      ...asked({
        code: "monthly_gold",
        label: t("¿Cuánto oro produce en un mes normal?", "How much gold do you produce in a normal month?"),
        hint: t("Sume lo de toda su organización.", "Add up what your whole organization produces."),
      }),
      unit: t("gramos", "grams"),
      min: 0,
      max: 100_000,
      decimals: 1,
    },
    {
      kind: "money",
      ...asked({
        code: "monthly_sales",
        label: t(
          "¿Cuánto recibe por sus ventas en un mes normal?",
          "How much do you receive for sales in a normal month?",
        ),
      }),
      minCents: 0,
      maxCents: 10_000_000_00,
    },
    yesNo({
      code: "has_debts",
      label: t("¿Está pagando otros créditos?", "Are you paying other loans?"),
      preCheck: true,
    }),
    {
      kind: "money",
      ...asked({
        code: "debt_payment",
        label: t("¿Cuánto paga al mes por esos créditos?", "How much do you pay a month for those loans?"),
        askWhen: { fact: "answer.has_debts", is: "equal", value: "yes" },
      }),
      minCents: 1,
      maxCents: 10_000_000_00,
    },
    {
      kind: "text",
      ...asked({
        code: "buyer",
        label: t("¿A quién le vende su oro?", "To whom do you sell your gold?"),
        required: false,
      }),
      maxLength: 120,
      long: false,
    },
  ],
};

const members: Question = {
  kind: "number",
  ...asked({
    code: "members",
    label: t("¿Cuántas personas trabajan en su organización?", "How many people work in your organization?"),
    preCheck: true,
  }),
  unit: t("personas", "people"),
  min: 1,
  max: 5_000,
  decimals: 0,
};

const since: Question = {
  kind: "date",
  ...asked({ code: "active_since", label: t("¿Desde cuándo trabaja?", "Since when have you been working?") }),
  notAfterToday: true,
};

type Paper = Pick<DocumentRequirement, "code" | "name" | "help"> & Partial<DocumentRequirement>;
const paper = (given: Paper): DocumentRequirement => ({
  required: true,
  validDays: null,
  kinds: [],
  askWhen: null,
  ...given,
});

const rucSheet = paper({
  code: "ruc_sheet",
  name: t("Ficha RUC", "RUC sheet"),
  help: t("La descarga de SUNAT con su clave SOL.", "Download it from SUNAT with your SOL key."),
  validDays: 30,
  kinds: ["association", "mining_cooperative", "company", "natural_person"],
});

const powers = paper({
  code: "powers",
  name: t("Vigencia de poderes", "Certificate of powers"),
  help: t("La da SUNARP y dice quién puede firmar.", "Issued by SUNARP; it says who may sign."),
  validDays: 30,
  kinds: ["association", "mining_cooperative", "company"],
});

const assembly = paper({
  code: "assembly_minutes",
  name: t("Acta de asamblea", "Assembly minutes"),
  help: t(
    "El acuerdo para pedir el crédito, con el monto, el plazo y las firmas.",
    "The agreement to ask for the credit, with amount, term and signatures.",
  ),
  validDays: 90,
  kinds: ["association", "mining_cooperative"],
});

const reinfoCapture = paper({
  code: "reinfo_capture",
  name: t("Consulta REINFO", "REINFO search result"),
  help: t("Una captura de la consulta pública con la fecha.", "A capture of the public search, with its date."),
  validDays: 30,
  kinds: ["association", "mining_cooperative", "company", "natural_person"],
});

const idCard = paper({
  code: "id_card",
  name: t("DNI", "ID card (DNI)"),
  help: t("Los dos lados, que se lean los números.", "Both sides, with readable numbers."),
  kinds: ["natural_person", "pallaquera"],
});

const quote = paper({
  code: "quote",
  name: t("Proforma del equipo", "Quote for the equipment"),
  help: t("Con el precio, el modelo y el RUC del proveedor.", "With price, model and the supplier's RUC."),
  validDays: 30,
});

const settlements = paper({
  code: "settlements",
  name: t("Liquidaciones de venta de oro", "Gold sale settlements"),
  help: t("De los últimos meses. Puede subir varias fotos.", "Of the last months. You can upload several photos."),
  required: false,
});

const terms = {
  schema: 2,
  signOff: false,
  currency: "PEN",
  lateAnnualRateBps: 1_500,
  charges: [],
} satisfies Partial<ProductDraft>;

const workingCapital: ProductDraft = {
  ...terms,
  name: t("Capital de trabajo", "Working capital"),
  summary: t("Dinero para operar mientras llega la venta.", "Money to operate until the sale comes in."),
  purpose: "working_capital",
  pays: t(
    "Insumos, combustible, fletes, jornales y servicios de planta.",
    "Supplies, fuel, freight, wages and plant services.",
  ),
  audience: ["association", "mining_cooperative", "company", "natural_person"],
  membersOnly: false,
  amount: { minCents: 500_00, maxCents: 30_000_00, exampleCents: 10_000_00 },
  term: { minMonths: 3, maxMonths: 18, exampleMonths: 12 },
  annualRateBps: 3_600,
  insurance: { monthlyRatePpm: 750, mode: "on_top" },
  grace: { kind: "none", instalments: 0 },
  calendar: { kind: "every_n_days", days: 30 },
  tasks: [
    { code: "organization", title: t("Su organización", "Your organization"), minutes: 2, questions: [members, since] },
    mine,
    sales,
    {
      code: "use",
      title: t("Para qué es el dinero", "What the money is for"),
      minutes: 2,
      questions: [
        {
          kind: "text",
          ...asked({
            code: "use_of_money",
            label: t("¿En qué va a usar el dinero?", "What will you use the money for?"),
          }),
          maxLength: 600,
          long: true,
        },
      ],
    },
  ],
  documents: [rucSheet, powers, assembly, reinfoCapture, { ...idCard, kinds: ["natural_person"] }, settlements],
  eligibility: [reinfoRule, igafomRule, zoneRule],
  expectedDays: { documents: 2, assessment: 6, decision: 2 },
  ladder: [{ upToCents: 30_000_00, decidedBy: "approver" }],
};

const cleanEquipment: ProductDraft = {
  ...terms,
  name: t("Equipo sin mercurio", "Mercury-free equipment"),
  summary: t(
    "Mesas, concentradores y molinos para dejar el mercurio.",
    "Tables, concentrators and mills to leave mercury behind.",
  ),
  purpose: "green_asset",
  pays: t(
    "Equipos que recuperan oro sin mercurio, su traslado e instalación.",
    "Equipment that recovers gold without mercury, with transport and installation.",
  ),
  audience: ["association", "mining_cooperative", "company", "natural_person"],
  membersOnly: false,
  amount: { minCents: 5_000_00, maxCents: 100_000_00, exampleCents: 30_000_00 },
  term: { minMonths: 12, maxMonths: 36, exampleMonths: 24 },
  annualRateBps: 2_400,
  insurance: { monthlyRatePpm: 750, mode: "on_top" },
  grace: { kind: "none", instalments: 0 },
  calendar: { kind: "fixed_day", day: 5 },
  tasks: [
    { code: "organization", title: t("Su organización", "Your organization"), minutes: 2, questions: [members, since] },
    mine,
    {
      code: "purchase",
      title: t("Lo que quiere comprar", "What you want to buy"),
      minutes: 4,
      questions: [
        choice({ code: "equipment", label: t("¿Qué equipo quiere comprar?", "Which equipment do you want to buy?") }, [
          ["shaking_table", t("Mesa vibratoria o gravimétrica", "Shaking table")],
          ["centrifuge", t("Concentrador centrífugo", "Centrifugal concentrator")],
          ["sluice", t("Canaleta mejorada", "Improved sluice")],
          ["smelting_kit", t("Fundición directa con bórax", "Direct smelting with borax")],
          ["other", t("Otro equipo sin mercurio", "Other mercury-free equipment")],
        ]),
        {
          kind: "money",
          ...asked({
            code: "equipment_price",
            label: t("¿Cuánto cuesta el equipo?", "How much does the equipment cost?"),
          }),
          minCents: 1_000_00,
          maxCents: 5_000_000_00,
        },
        {
          kind: "ruc",
          ...asked({
            code: "supplier_ruc",
            label: t("RUC del proveedor", "Supplier's RUC"),
            hint: t("Está en la proforma. Tiene 11 números.", "It is on the quote. It has 11 digits."),
          }),
        },
        choice(
          {
            code: "mercury_use",
            label: t("¿Usa mercurio hoy?", "Do you use mercury today?"),
            hint: t(
              "Lo ven solo quienes evalúan. Usarlo hoy no le quita el crédito: es para reemplazarlo.",
              "Only the reviewers see it. Using it today does not cost you the credit: it is meant to replace it.",
            ),
            preCheck: true,
          },
          [
            ["no", t("No uso mercurio", "I do not use mercury")],
            ["replace", t("Sí, y quiero dejarlo con este equipo", "Yes, and I want to leave it with this equipment")],
            ["keep", t("Sí, y lo seguiré usando", "Yes, and I will go on using it")],
          ],
        ),
      ],
    },
    sales,
  ],
  documents: [
    rucSheet,
    powers,
    assembly,
    reinfoCapture,
    quote,
    { ...idCard, kinds: ["natural_person"] },
    paper({
      code: "site_photo",
      name: t("Foto del lugar donde irá el equipo", "Photo of the place for the equipment"),
      help: t(
        "Que se vea el espacio y la entrada de luz o agua.",
        "Showing the space and the supply of power or water.",
      ),
    }),
    settlements,
  ],
  eligibility: [
    reinfoRule,
    igafomRule,
    zoneRule,
    {
      code: "mercury",
      requires: { fact: "answer.mercury_use", is: "one_of", value: ["no", "replace"] },
      message: t("Este crédito es para trabajar sin mercurio.", "This credit is for working without mercury."),
      cure: t(
        "Elija un equipo que reemplace al mercurio. La caja le puede orientar.",
        "Choose equipment that replaces mercury. The lender can advise you.",
      ),
      legalBasis: null,
    },
  ],
  expectedDays: { documents: 3, assessment: 10, decision: 4 },
  ladder: [
    { upToCents: 80_000_00, decidedBy: "approver" },
    { upToCents: 100_000_00, decidedBy: "committee" },
  ],
};

const pallaquera: ProductDraft = {
  ...terms,
  name: t("Crédito Pallaquera", "Pallaquera credit"),
  summary: t(
    "Para mujeres que seleccionan mineral. Sin pedir concesión.",
    "For women who sort ore. No concession asked.",
  ),
  purpose: "working_capital",
  pays: t(
    "Herramientas, compra de mineral, o un negocio propio distinto de la mina.",
    "Tools, purchase of ore, or a business of your own outside the mine.",
  ),
  audience: ["pallaquera"],
  membersOnly: true,
  amount: { minCents: 500_00, maxCents: 10_000_00, exampleCents: 3_000_00 },
  term: { minMonths: 6, maxMonths: 18, exampleMonths: 12 },
  annualRateBps: 3_000,
  insurance: null,
  grace: { kind: "none", instalments: 0 },
  calendar: { kind: "fixed_day", day: 15 },
  tasks: [
    {
      code: "you",
      title: t("Usted y su trabajo", "You and your work"),
      minutes: 3,
      questions: [
        yesNo({
          code: "is_member",
          label: t("¿Es socia de la cooperativa?", "Are you a member of the cooperative?"),
          hint: t("Una cooperativa solo presta a sus socias y socios.", "A cooperative lends to its members only."),
          preCheck: true,
        }),
        yesNo({
          code: "in_register",
          label: t("¿Está en el padrón de pallaqueras?", "Are you in the register of pallaqueras?"),
          allowUnknown: true,
          preCheck: true,
        }),
        {
          kind: "place",
          ...asked({ code: "work_place", label: t("¿En qué distrito trabaja?", "In which district do you work?") }),
        },
        { ...since, label: t("¿Desde cuándo trabaja?", "Since when have you been working?") },
      ],
    },
    {
      code: "money",
      title: t("Su dinero", "Your money"),
      minutes: 3,
      questions: [
        {
          kind: "money",
          ...asked({
            code: "monthly_income",
            label: t("¿Cuánto gana en un mes normal?", "How much do you earn in a normal month?"),
          }),
          minCents: 0,
          maxCents: 1_000_000_00,
        },
        choice({ code: "use", label: t("¿Para qué quiere el dinero?", "What do you want the money for?") }, [
          ["tools", t("Herramientas de trabajo", "Tools")],
          ["ore", t("Comprar mineral", "Buying ore")],
          ["business", t("Un negocio propio", "A business of my own")],
        ]),
      ],
    },
  ],
  documents: [
    { ...idCard, kinds: [] },
    paper({
      code: "register_extract",
      name: t("Constancia del padrón", "Register extract"),
      help: t("El papel que dice que usted está en el padrón.", "The paper that says you are in the register."),
      required: false,
    }),
  ],
  eligibility: [
    {
      code: "membership",
      requires: { fact: "answer.is_member", is: "equal", value: "yes" },
      message: t("La cooperativa presta solo a sus socias.", "The cooperative lends to its members only."),
      cure: t(
        "Pida en la cooperativa su inscripción como socia y vuelva a postular.",
        "Ask the cooperative to become a member and apply again.",
      ),
      legalBasis: "Res. SBS 480-2019, art. 19",
    },
    {
      code: "register",
      requires: { fact: "answer.in_register", is: "equal", value: "yes" },
      message: t("Este crédito es para quienes están en el padrón.", "This credit is for those in the register."),
      cure: t(
        "Pida su inscripción en la dirección regional de energía y minas.",
        "Ask for your registration at the regional office of energy and mines.",
      ),
      legalBasis: null,
    },
  ],
  expectedDays: { documents: 2, assessment: 4, decision: 2 },
  ladder: [{ upToCents: 10_000_00, decidedBy: "approver" }],
};

export const demoProducts: { slug: string; lender: LenderSlug; config: ProductConfig }[] = [
  { slug: "equipo-sin-mercurio", lender: "caja-muestra-del-sur", config: productShape.parse(cleanEquipment) },
  { slug: "capital-de-trabajo", lender: "caja-ejemplo-altiplano", config: productShape.parse(workingCapital) },
  { slug: "credito-pallaquera", lender: "cooperativa-modelo-quebrada", config: productShape.parse(pallaquera) },
];
