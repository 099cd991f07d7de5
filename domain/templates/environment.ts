import { answered, choice, gate, lookInto, measured, pointsFor, t, yesNo } from "./compose";

/** Mercury, fire and water: asked to replace what harms, never to catch anybody out. */

const onlyReviewers = t(
  "Lo ven solo quienes evalúan. Usarlo hoy no le quita el crédito: es para reemplazarlo.",
  "Only the reviewers see it. Using it today does not cost you the credit: it is meant to replace it.",
);

export const mercuryUse = choice(
  {
    code: "mercury_use",
    label: t("¿Usa mercurio hoy?", "Do you use mercury today?"),
    hint: onlyReviewers,
    preCheck: true,
  },
  [
    ["no", t("No uso mercurio", "I do not use mercury")],
    ["replace", t("Sí, y quiero dejarlo con este equipo", "Yes, and I want to leave it with this equipment")],
    ["keep", t("Sí, y lo seguiré usando", "Yes, and I will go on using it")],
  ],
);

const usesMercury = answered("mercury_use", "replace", "keep");

export const mercuryMonthly = measured(
  {
    code: "mercury_monthly",
    label: t("¿Cuánto mercurio compra en un mes?", "How much mercury do you buy in a month?"),
    hint: t("Si no lo sabe, déjelo en blanco.", "Leave it blank if you do not know."),
    required: false,
    askWhen: usesMercury,
  },
  t("kilos", "kilos"),
  1_000,
);

type Burnt = [string, ReturnType<typeof t>];
const burnt: Burnt[] = [
  ["closed", t("En retorta u otro equipo cerrado", "In a retort or other closed equipment")],
  ["open", t("Al aire libre, lejos de las casas", "In the open, far from houses")],
  ["home", t("En la casa o cerca de ella", "At home or near it")],
];

const burningLabel = t("¿Dónde quema la amalgama?", "Where do you burn the amalgam?");

/** For who has said that they use mercury. */
export const burning = choice({ code: "burning", label: burningLabel, askWhen: usesMercury }, burnt);

/** Where nothing else asks about mercury. */
export const burningOrNone = choice({ code: "burning", label: burningLabel, hint: onlyReviewers }, [
  ["no_mercury", t("No uso mercurio", "I do not use mercury")],
  ...burnt,
]);

export const cyanideUse = yesNo({
  code: "cyanide_use",
  label: t("¿Usa cianuro en su planta?", "Do you use cyanide in your plant?"),
});

export const oreTest = choice(
  {
    code: "ore_test",
    label: t("¿Ya probó el equipo con su mineral?", "Have you tried the equipment with your ore?"),
    hint: t(
      "Es la prueba metalúrgica: dice cuánto oro recupera el equipo de su mineral.",
      "It is the metallurgical test: it says how much gold the equipment recovers from your ore.",
    ),
  },
  [
    ["done", t("Sí, tengo el informe", "Yes, I have the report")],
    ["scheduled", t("Tengo fecha para hacerla", "I have a date for it")],
    ["none", t("Todavía no", "Not yet")],
  ],
);

export const leavesMercury = gate({
  code: "mercury",
  name: t("Trabajo sin mercurio", "Work without mercury"),
  requires: answered("mercury_use", "no", "replace"),
  message: t("Este crédito es para trabajar sin mercurio.", "This credit is for working without mercury."),
  cure: t(
    "Elija un equipo que reemplace al mercurio. La caja le puede orientar.",
    "Choose equipment that replaces mercury. The lender can advise you.",
  ),
});

export const oreTested = gate({
  code: "ore_test",
  name: t("Prueba del equipo con su mineral", "Test of the equipment with the ore"),
  requires: answered("ore_test", "done", "scheduled"),
  message: t(
    "Antes de comprar, hay que probar el equipo con su mineral.",
    "Before buying, the equipment must be tried with your ore.",
  ),
  cure: t(
    "Lleve una muestra a un laboratorio o a la planta de quien vende. Vuelva cuando tenga la fecha de la prueba.",
    "Take a sample to a laboratory or to the seller's plant. Come back when you have a date for the test.",
  ),
});

/** Burning in the open is met with a dated plan, not with a closed door. */
export const safeBurning = lookInto({
  code: "burning",
  name: t("Amalgama quemada en equipo cerrado", "Amalgam burnt in closed equipment"),
  requires: { any: [answered("mercury_use", "no"), answered("burning", "closed")] },
  message: t(
    "Quemar la amalgama sin retorta daña a su familia.",
    "Burning amalgam without a retort harms your family.",
  ),
  cure: t(
    "Pase a un equipo cerrado. Con la caja ponga una fecha para dejar la quema abierta.",
    "Change to closed equipment. Set a date with the lender to stop burning in the open.",
  ),
});

/** The same, where nothing else asks about mercury. */
export const safeBurningOrNone = { ...safeBurning, requires: answered("burning", "no_mercury", "closed") };

export const stopOpenBurning = {
  code: "stop_open_burning",
  when: answered("burning", "open", "home"),
  text: t(
    "Dejar de quemar la amalgama al aire libre o en la casa en 90 días, con una foto del equipo cerrado.",
    "Stop burning amalgam in the open or at home within 90 days, with a photo of the closed equipment.",
  ),
};

export const testFirst = {
  code: "test_first",
  when: answered("ore_test", "scheduled"),
  text: t(
    "Entregar el informe de la prueba con su mineral antes del desembolso.",
    "Hand in the report of the test with your ore before the money is paid out.",
  ),
};

export const communityFactor = pointsFor(
  "environmental",
  "community",
  t("Acuerdo con la comunidad", "Agreement with the community"),
  { signed: 5, own_land: 5, spoken: 3, no: 0 },
);

/** Twenty points at most, where mercury is asked about by how it is burnt. */
export const burningFactors = [
  pointsFor("environmental", "burning", t("Manejo del mercurio", "Handling of mercury"), {
    no_mercury: 15,
    closed: 8,
    open: 0,
    home: 0,
  }),
  communityFactor,
];

/** Twenty points at most, for equipment that replaces mercury. */
export const equipmentFactors = [
  pointsFor("environmental", "mercury_use", t("Mercurio", "Mercury"), { no: 10, replace: 8, keep: 0 }),
  pointsFor("environmental", "ore_test", t("Prueba con su mineral", "Test with your ore"), {
    done: 5,
    scheduled: 2,
    none: 0,
  }),
  communityFactor,
];
