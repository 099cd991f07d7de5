import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { withTx } from "@/db/client";
import type { Actor } from "@/domain/access";
import { decideApplication } from "@/lib/applications/decide";
import { answerException } from "@/lib/applications/exceptions";
import { file } from "@/lib/applications/file";
import { recommendApplication } from "@/lib/applications/recommend";
import { giveRiskOpinion, opinionsOn } from "@/lib/applications/risk-opinion";
import { must } from "@/lib/demo/seed";
import { hire, type Staff } from "@/lib/testing/committee";
import { caller, openHouse } from "@/lib/testing/house";
import { proposal, underReview, versionOf } from "@/lib/testing/journey";

const house = openHouse();
const staff = (): Staff => house().cast.staff["caja-muestra-del-sur"];
const rosa = () => house().cast.applicants.cerro;
let third: Actor;

beforeAll(async () => {
  third = await hire(staff().riesgos, "Tercera Ficticia", ["risk_officer"]);
});

const version = (id: string) => versionOf(staff().analista, id);
const statusOf = async (id: string) => (await must(file(caller(staff().analista), { id }))).status;

async function asked(amount = "90,000.00"): Promise<string> {
  const id = await underReview(rosa(), staff().analista, amount);
  const given = {
    ...proposal,
    amount,
    askRisk: true,
    risks: [{ risk: "Baja el oro", mitigant: "Reserva de tres cuotas" }],
  };
  await must(recommendApplication(caller(staff().analista), { id, version: await version(id), ...given }));
  return id;
}

async function opine(who: Actor | undefined, id: string, stance: string) {
  const opinion = "Revisé ventas, deudas y el plan de producción del año.";
  return giveRiskOpinion(caller(who), { id, version: await version(id), stance, opinion });
}

describe("the risk unit", () => {
  it("is heard before the committee, and the file goes on when both agree", async () => {
    const id = await asked();
    expect(await statusOf(id)).toBe("risk_opinion");
    await must(opine(staff().riesgos, id, "approve_with_conditions"));
    expect(await statusOf(id)).toBe("in_committee");
    const { opinions } = await must(opinionsOn(caller(staff().comite), { applicationId: id }));
    expect(opinions).toMatchObject([{ kind: "risk", stance: "approve_with_conditions", changed: [] }]);
  });

  it("gives the file back to the analyst where one person decides", async () => {
    const id = await asked("60,000.00");
    await must(opine(staff().riesgos, id, "approve"));
    expect(await statusOf(id)).toBe("under_review");
    // Proposed again with another amount, the opinion on the first is void.
    const again = { ...proposal, amount: "50,000.00" };
    await must(recommendApplication(caller(staff().analista), { id, version: await version(id), ...again }));
    const { opinions } = await must(opinionsOn(caller(staff().analista), { applicationId: id }));
    expect(opinions[0]?.changed).toEqual(["amount"]);
  });

  it("and an analyst who differ are heard by a third person, who is neither", async () => {
    const id = await asked();
    expect(await must(opine(staff().riesgos, id, "decline"))).toEqual({ differs: true });
    expect(await statusOf(id)).toBe("risk_opinion");
    expect(await opine(staff().riesgos, id, "approve")).toMatchObject({ ok: false, code: "same_person" });
    await must(opine(third, id, "approve"));
    expect(await statusOf(id)).toBe("in_committee");
    const { history } = await must(file(caller(staff().analista), { id }));
    expect(history.slice(-3).map(({ event }) => event)).toEqual([
      "request_risk_opinion",
      "hear_third",
      "refer_to_committee",
    ]);
    expect(await opine(third, id, "approve")).toMatchObject({ ok: false, code: "wrong_status" });
  });

  it("is asked of its own people, of this lender, in words", async () => {
    const id = await asked();
    const stranger = house().cast.staff["caja-ejemplo-altiplano"].riesgos;
    const given = { id, version: await version(id), stance: "approve", opinion: "Una opinión con razones claras." };
    expect(await giveRiskOpinion(caller(stranger), given)).toMatchObject({ code: "not_found" });
    expect(await giveRiskOpinion(caller(staff().analista), given)).toMatchObject({ code: "not_allowed" });
    expect(await giveRiskOpinion(caller(staff().riesgos), { ...given, opinion: "Sí" })).toMatchObject({
      fields: { opinion: "memo_too_short" },
    });
    expect(await giveRiskOpinion(caller(staff().riesgos), { ...given, version: given.version - 1 })).toMatchObject({
      code: "changed_meanwhile",
    });
  });
});

describe("a broken rule", () => {
  const rule = "adults_only";

  /** The association's answers no longer meet a rule. */
  async function broken(): Promise<{ id: string; code: string }> {
    const id = await underReview(rosa(), staff().analista, "60,000.00");
    const institutionId = staff().analista?.institutionId ?? null;
    await withTx({ scope: "actor", personId: null, organizationId: null, institutionId }, (tx) =>
      tx.execute(sql.raw(`update applications set answers = answers || '{"${rule}": "no"}' where id = '${id}'`)),
    );
    const { eligibility } = await must(file(caller(staff().analista), { id }));
    const failing = eligibility.rules.filter(({ verdict }) => verdict === "fails");
    expect(failing).toHaveLength(1);
    return { id, code: failing[0]?.rule.code ?? "" };
  }

  it("goes on only with reason, mitigant and a second approver who does not decide", async () => {
    const { id, code } = await broken();
    const analyst = caller(staff().analista);
    const bare = { id, version: await version(id), ...proposal };
    expect(await recommendApplication(analyst, bare)).toMatchObject({
      fields: {
        [`exception_reason_${code}`]: "exception_reason",
        [`exception_mitigant_${code}`]: "exception_mitigant",
      },
    });
    const exceptions = [{ rule: code, reason: "Ayudan hijos de 17 años.", mitigant: "Firmaron que dejan de entrar." }];
    await must(recommendApplication(analyst, { ...bare, exceptions }));
    const decide = async (who: Actor | undefined) =>
      decideApplication(caller(who), {
        id,
        version: await version(id),
        outcome: "approve",
        reasonCodes: ["capacity_shown"],
      });
    expect(await decide(staff().gerencia)).toMatchObject({ code: "exception_open" });

    const exceptionId = (await must(opinionsOn(analyst, { applicationId: id }))).exceptions[0]?.id;
    const answer = (who: Actor | undefined) => answerException(caller(who), { id, exceptionId, answer: "approved" });
    expect(await answer(staff().analista)).toMatchObject({ code: "not_allowed" });
    expect(await answer(staff().jefatura)).toMatchObject({ code: "above_authority" });
    expect(await answer(house().cast.staff["caja-ejemplo-altiplano"].gerencia)).toMatchObject({ code: "not_found" });
    await must(answer(staff().gerencia));
    expect(await answer(staff().gerencia)).toMatchObject({ code: "changed_meanwhile" });
    expect(await decide(staff().gerencia)).toMatchObject({ code: "same_person" });
  });
});
