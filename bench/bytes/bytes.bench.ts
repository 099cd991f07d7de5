import { test } from "@playwright/test";
import { emptyPage, handWritten } from "./floor";
import { type Cost, cold } from "./line";
import { openBrowser, wholeApplication } from "./whole";

/**
 * What an applicant's pages cost on a bad line, in bytes and in time, beside an empty page of the same framework and a form
 * written by hand in the same run. Says for each budget whether it is kept; nothing fails. `npm run bench:bytes`
 */

const kb = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`;
const photos = ["ruc_sheet", "powers", "assembly_minutes", "reinfo_capture", "igafom_receipt", "land_paper"] as const;
/** Bytes and milliseconds that no page should pass. */
const budget = {
  html: 14,
  all: 165,
  font: 27,
  script: 25,
  again: 12,
  usableMs: 1_000,
  scriptsMs: 6_500,
  blockedMs: 150,
};

test("what an applicant's pages cost on a bad line", async () => {
  const [floor, byHand] = [await emptyPage(), await handWritten()];
  try {
    const origin = process.env.E2E_BASE_URL ?? "";
    const whole = await wholeApplication(origin, photos);
    const browser = await openBrowser();
    const empty = await cold(browser, floor.address);
    const hand = await cold(browser, byHand.address);
    say("form written by hand", hand.first, hand.again);
    say("empty page of the framework", empty.first, empty.again);
    const list = whole.list.replace(origin, "");
    const pages = [
      "/creditos/equipo-sin-mercurio",
      "/creditos/equipo-sin-mercurio/califico",
      "/ingresar",
      "/solicitudes",
      list,
      `${list}/monto`,
      ...["organization", "mine", "purchase", "sales"].map((task) => `${list}/tarea/${task}`),
      `${list}/documentos`,
      `${list}/documentos/quote`,
      `${list}/revisar`,
    ];
    const worst = { html: 0, bare: 0, font: 0, script: 0, again: 0, usableMs: 0, scriptsMs: 0, blockedMs: 0 };
    for (const path of pages) {
      const { first, again } = await cold(browser, origin + path, whole.state);
      say(path.replace(list, "/solicitudes/…"), first, again);
      const seen = { ...first, again, bare: first.all - first.font, script: first.script - empty.first.script };
      for (const name of Object.keys(worst) as (keyof typeof worst)[]) worst[name] = Math.max(worst[name], seen[name]);
    }
    await browser.close();
    judge("worst HTML", worst.html / 1024, budget.html, "KB");
    judge("worst page without font", worst.bare / 1024, budget.all, "KB");
    judge("font", worst.font / 1024, budget.font, "KB");
    judge("script above the framework's floor", worst.script / 1024, budget.script, "KB");
    judge("loaded again", worst.again / 1024, budget.again, "KB");
    judge("usable", worst.usableMs, budget.usableMs, "ms");
    judge("all scripts in", worst.scriptsMs, budget.scriptsMs, "ms");
    judge("blocked", worst.blockedMs, budget.blockedMs, "ms");
    const { answers, papers } = whole;
    judge("whole application without documents", (answers.down + answers.up) / 1024, 400, "KB");
    judge("the same with six photos", (answers.down + answers.up + papers.down + papers.up) / 1024, 3 * 1024, "KB");
    console.log(
      `answers: ${kb(answers.down)} down, ${kb(answers.up)} up; six photos: ${kb(papers.down)} down, ${kb(papers.up)} up`,
    );
  } finally {
    await floor.stop();
    await byHand.stop();
  }
});

function say(
  name: string,
  { html, css, script, font, all, requests, usableMs, scriptsMs, blockedMs }: Cost,
  again: number,
) {
  console.log(
    `${name}: ${kb(html)} HTML, ${kb(css)} CSS, ${kb(script)} script, ${kb(font)} font, ${kb(all)} in ${requests} requests; ` +
      `usable ${usableMs} ms, scripts ${scriptsMs} ms, blocked ${blockedMs} ms; again ${kb(again)}`,
  );
}

function judge(name: string, value: number, most: number, unit: string) {
  console.log(`${value <= most ? "kept  " : "BEYOND"} ${name}: ${value.toFixed(1)} ${unit} of ${most}`);
}
