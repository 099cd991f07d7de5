import { expect, type Page, test } from "@playwright/test";
import { fillIn, goOn, handIn, qualify, send } from "./apply";
import { claim, openFile } from "./desk";
import { phone, signInStaff } from "./people";

/**
 * A product manager makes a product from a template, changes it, has it approved, and somebody applies for it. Nobody touches
 * code. Every click, fill, choice and key of the two who make the product is counted.
 */
function hands(page: Page, count: { acts: number }) {
  const acted = async (work: Promise<unknown>) => {
    count.acts += 1;
    await work;
  };
  const field = (name: string) => page.locator(`[name="${name}"]`);
  return {
    page,
    fill: (name: string, text: string) => acted(field(name).fill(text)),
    choose: (name: string, value: string) => acted(field(name).selectOption(value)),
    tick: (name: string) => acted(field(name).last().check({ force: true })),
    press: (name: string | RegExp) => acted(page.getByRole("button", { name, exact: true }).first().click()),
    step: (value: string) => acted(page.locator(`button[value="${value}"]`).click()),
    follow: (name: string | RegExp) => acted(page.getByRole("link", { name, exact: true }).first().click()),
    open: (text: string) => acted(page.getByText(text, { exact: true }).first().click()),
    says: (text: string | RegExp) => expect(page.getByText(text).first()).toBeVisible(),
  };
}

type Hands = ReturnType<typeof hands>;

const itemOf = (page: Page) => new URL(page.url()).searchParams.get("en") ?? "";

/** The item of a list that the page shows open, from its address. */
async function opened(page: Page, list: string): Promise<string> {
  await expect.poll(() => itemOf(page).replace(/\d+/g, "n")).toBe(list);
  return itemOf(page);
}

/** The list keeps its buttons while an item is open: the address says when the item was closed. */
async function saveAndClose(author: Hands): Promise<void> {
  const item = itemOf(author.page);
  await author.press("Guardar y volver a la lista");
  await expect.poll(() => itemOf(author.page)).not.toBe(item);
}

const save = async (author: Hands) => {
  await author.press("Guardar");
  await author.says(/^Guardado \d/);
};

async function tenChanges(author: Hands): Promise<void> {
  await author.fill("summary.es", "Mesas y molinos para dejar el mercurio, con más plazo.");
  await author.fill("pays.es", "Mesas, molinos y su traslado.");
  await save(author);
  await author.follow(/^Montos y plazos/);
  await author.fill("amount.maxCents", "80,000.00");
  await author.fill("amount.exampleCents", "25,000.00");
  await author.fill("term.maxMonths", "30");
  await save(author);
  await author.follow(/^Tasas y comisiones/);
  await author.fill("annualRateBps", "22.50");
  await save(author);
  await author.follow(/^Documentos/);
  await author.press(/^1 Ficha RUC/);
  await author.fill("documents.0.validDays", "45");
  await save(author);
  await author.follow(/^Aprobación/);
  await author.fill("expectedDays.documents", "2");
  await author.fill("expectedDays.assessment", "7");
  await author.fill("expectedDays.decision", "3");
  await save(author);
}

async function threeQuestions(author: Hands): Promise<void> {
  const { page } = author;
  await author.follow(/^Preguntas/);
  await author.press("Agregar una tarea");
  const task = await opened(page, "tasks.n");
  await author.fill(`${task}.title.es`, "Las mujeres de su organización");
  await author.fill(`${task}.minutes`, "2");
  // A new task comes with its first question.
  await author.step(`${task}.questions.0`);
  const first = await opened(page, "tasks.n.questions.n");
  await author.fill(`${first}.label.es`, "¿Hay mujeres en la directiva?");
  await author.choose(`${first}.kind`, "yes_no");
  await author.tick(`${first}.required`);
  await author.step(`switch:${first}.askWhen`);
  await author.choose(`${first}.askWhen.fact`, "answer.members");
  await author.step(`stay:${first}.askWhen`);
  await author.choose(`${first}.askWhen.is`, "at_least");
  await author.fill(`${first}.askWhen.value`, "20");
  await saveAndClose(author);
  // The other two are asked when the first one is.
  for (const label of ["¿Reciben el mismo pago?", "¿Usan el mismo equipo de protección?"]) {
    await author.step(`copy:${first}`);
    const copy = await opened(page, "tasks.n.questions.n");
    await author.fill(`${copy}.label.es`, label);
    await saveAndClose(author);
  }
}

async function twoRules(author: Hands): Promise<void> {
  await author.follow(/^Elegibilidad/);
  const rules = [
    ["loan.amountCents", "at_most", "70,000.00", "Pide más de S/ 70,000.00.", "Pida menos en su primer crédito."],
    ["answer.members", "at_least", "5", "Trabajan menos de cinco personas.", "Junte a cinco personas o más."],
  ] as const;
  for (const [fact, is, value, message, cure] of rules) {
    await author.press("Agregar una regla");
    const rule = await opened(author.page, "eligibility.n");
    await author.choose(`${rule}.requires.fact`, fact);
    await author.step(`stay:${rule}.requires`);
    await author.choose(`${rule}.requires.is`, is);
    await author.fill(`${rule}.requires.value`, value);
    await author.fill(`${rule}.message.es`, message);
    await author.fill(`${rule}.cure.es`, cure);
    await saveAndClose(author);
  }
}

test("a product manager launches a green credit, and an association applies for it", async ({ browser }) => {
  const name = `Equipo verde ${Date.now() % 100_000}`;
  const slug = name.toLowerCase().replaceAll(" ", "-");
  const count = { acts: 0 };
  const author = hands(await signInStaff(browser, "productos"), count);
  const { page } = author;
  await page.goto("/productos");
  await author.follow("Producto nuevo");
  await author.open("Equipo sin mercurio");
  await author.fill("name", name);
  await author.press("Empezar el borrador");
  await expect(page).toHaveURL(/\/ficha/);
  await tenChanges(author);
  await threeQuestions(author);
  await twoRules(author);

  await author.follow("Casos de muestra");
  await author.follow("Caso nuevo");
  await author.fill("_name", "Pide más de lo que se presta primero");
  await author.fill("_amount", "75,000.00");
  await author.choose("_standing", "not_yet");
  await author.press("Guardar el caso");
  await author.says("El caso quedó guardado");
  await author.follow("Volver al borrador");
  await author.says("1 de 1 pasan");
  await author.press("Proponer");
  await author.says("El borrador pasó a revisión");

  const colleague = hands(await signInStaff(browser, "productos2"), count);
  await colleague.page.goto("/productos");
  await colleague.follow(name);
  await colleague.follow("Seguir con la versión 1");
  await colleague.press("Publicar");
  await colleague.says("La versión quedó publicada");
  expect(count.acts).toBeLessThan(120);
  process.stdout.write(`From template to published: ${count.acts} actions\n`);

  const applicant = await (await phone(browser)).newPage();
  const person = await qualify(applicant, slug);
  const home = applicant.url();
  await fillIn(applicant);
  await applicant.getByRole("link", { name: /Las mujeres de su organización/ }).click();
  const yes = applicant.getByRole("radio", { name: "Sí", exact: true });
  await expect(yes).toHaveCount(3);
  for (const radio of await yes.all()) await radio.check();
  await goOn(applicant, home);
  await handIn(applicant);
  const number = await send(applicant, person);
  const analyst = await signInStaff(browser, "analista");
  await openFile(analyst, number);
  await claim(analyst);

  // The next change is tried on what has come in so far, and names the file it would have touched.
  count.acts = 0;
  await page.goto("/productos");
  await author.follow(name);
  await author.press("Proponer cambio");
  await author.follow(/^Montos y plazos/);
  await author.fill("amount.maxCents", "50,000.00");
  await save(author);
  await author.follow("Revisar y proponer");
  await author.press("Probar con el historial");
  await expect(async () => {
    await page.reload();
    await expect(page.getByText("Cambiaría 1, de 1 en total.")).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 60_000 });
  await expect(page.getByRole("rowheader", { name: new RegExp(number) })).toBeVisible();
  expect(count.acts).toBeLessThan(12);
  process.stdout.write(`A change tried on history: ${count.acts} actions\n`);
});
