import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { withTx } from "@/db/client";
import { shippedLetters } from "@/domain/settings/letters";
import { visitor } from "@/lib/actors";
import { declareConflict } from "@/lib/committees/conflict";
import { closeSession } from "@/lib/committees/minutes";
import { minutesPdf } from "@/lib/committees/minutes-pdf";
import { readMinutes, verifiedMinutes } from "@/lib/committees/read-minutes";
import { settleCase } from "@/lib/committees/settle";
import { must } from "@/lib/demo/seed";
import { confirmSetting, proposeSetting } from "@/lib/settings/change";
import { readPdf } from "@/lib/sheets/testing/read-pdf";
import { inCommittee, type Staff, vote, voting } from "@/lib/testing/committee";
import { caller, openHouse } from "@/lib/testing/house";

const house = openHouse();
const staff = (): Staff => house().cast.staff["caja-muestra-del-sur"];
const secretary = () => caller(staff().secretaria);
const conflict = "Mi hermano trabaja para quien pide.";
let sessionId = "";

beforeAll(async () => {
  const { comite, gerencia, jefatura, comite2 } = staff();
  const id = await inCommittee(house().cast.applicants.cerro, staff());
  const made = await voting(staff(), id, [comite, gerencia, jefatura, comite2]);
  sessionId = made.sessionId;
  const { itemId } = made;
  await must(declareConflict(caller(comite2), { itemId, reason: conflict }));
  await must(vote(comite, itemId, "approve_with_conditions"));
  await must(vote(gerencia, itemId, "approve_with_conditions"));
  await must(vote(jefatura, itemId, "decline"));
  await must(
    settleCase(secretary(), { itemId, reasonCodes: ["capacity_shown"], conditions: "Terminar la cancha de relaves." }),
  );
  expect(await readMinutes(secretary(), { sessionId })).toMatchObject({ ok: false, code: "not_found" });
  await must(closeSession(secretary(), { sessionId }));
});

const say = (_outcome: string, code: string) => `motivo ${code}`;

describe("minutes", () => {
  it("are written in the words of the institution as they held when the session closed", async () => {
    const before = await must(readMinutes(secretary(), { sessionId }));
    expect((await readPdf(await minutesPdf(before, say))).text).toContain("Leída el acta, quienes participaron");
    const words = {
      title: { es: "Acta propia", en: "" },
      opening: { es: "Se abrió {date}.", en: "" },
      closing: { es: "Fin.", en: "" },
    };
    const { versionId } = await must(
      proposeSetting(caller(staff().administracion), {
        kind: "letters",
        content: { ...shippedLetters, acta: words },
        note: "Nuevo modelo de acta.",
      }),
    );
    const afterwards = caller(staff().administracion2, new Date(before.closedAt.getTime() + 60_000));
    await must(confirmSetting(afterwards, { versionId }));
    expect(await must(readMinutes(secretary(), { sessionId }))).toEqual(before);
  });

  it("tell who was there, who stepped aside, how each voted and why, and what was decided", async () => {
    const minutes = await must(readMinutes(secretary(), { sessionId }));
    const pdf = await minutesPdf(minutes, say);
    expect(pdf.equals(await minutesPdf(await must(readMinutes(secretary(), { sessionId })), say))).toBe(true);
    const { text, lang, marked, title } = await readPdf(pdf);
    expect([lang, marked, title]).toEqual(["es-PE", true, expect.stringContaining("Acta de la sesión 1 del comité")]);
    for (const words of [
      "Marta Ficticia, preside: presente",
      `Conflicto declarado por Renato Esbozo`,
      conflict,
      "Julia Patrón: No aprobar · voto en contra",
      "Mi motivo para votar decline.",
      "Resultado: Aprobado con condiciones",
      "Terminar la cancha de relaves.",
      minutes.hash,
      minutes.verification?.code ?? "none",
    ])
      expect(text).toContain(words);
  });

  it("are known by what stands on them, and by nothing else", async () => {
    const { verification, hash } = await must(readMinutes(secretary(), { sessionId }));
    const check = (reference: string, code: string) => verifiedMinutes(caller(visitor), { reference, code });
    const { reference = "", code = "" } = verification ?? {};
    expect(await must(check(reference.toLowerCase(), code))).toEqual({
      institution: "Caja Muestra del Sur",
      number: 1,
      heldOn: "2026-11-23",
      hash,
    });
    const other = code.startsWith("7") ? `8${code.slice(1)}` : `7${code.slice(1)}`;
    for (const [typed, with_] of [
      [reference, other],
      [`7${reference.slice(1)}` === reference ? `8${reference.slice(1)}` : `7${reference.slice(1)}`, code],
      ["", ""],
      ["'; drop table committee_minutes", "x"],
    ] as const)
      expect(await check(typed, with_)).toMatchObject({ ok: false, code: "not_found" });
  });

  it("come without the case, and without a code, to who had a conflict in it", async () => {
    const extract = await must(readMinutes(caller(staff().comite2), { sessionId }));
    expect(extract.verification).toBeNull();
    const { text } = await readPdf(await minutesPdf(extract, say));
    expect(text).not.toContain("Mi motivo para votar");
    expect(text).toContain("Esta copia no dice qué se debatió");
  });

  it("are another lender's secret", async () => {
    const { secretaria } = house().cast.staff["caja-ejemplo-altiplano"];
    expect(await readMinutes(caller(secretaria), { sessionId })).toMatchObject({ ok: false, code: "not_found" });
    expect(await readMinutes(caller(staff().operaciones), { sessionId })).toMatchObject({ code: "not_allowed" });
  });

  it("rest on rows that the application cannot change any more", async () => {
    const institutionId = staff().analista?.institutionId ?? null;
    const change = (statement: string) =>
      withTx({ scope: "actor", personId: null, organizationId: null, institutionId }, (tx) =>
        tx.execute(sql.raw(statement)),
      );
    for (const statement of [
      "update committee_votes set reason = 'otro'",
      "delete from committee_conflicts",
      "update committee_items set message = 'otro' where state = 'settled'",
      "update committee_attendance set left_at = now()",
      "update committee_minutes set number = 2",
    ])
      await expect(change(statement)).rejects.toThrow();
  });
});
