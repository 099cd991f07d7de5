import { describe, expect, it } from "vitest";
import { messageProblem, smsParts } from "./message";
import { messages } from "./settings/messages";
import { shippedMessages } from "./settings/shipped-messages";

describe("a message", () => {
  it.each<[string, ReturnType<typeof messageProblem>]>([
    ["{lender}: hay novedades de su solicitud {number}. Véalas en {link}", null],
    ["Llame al (051) 36 1234 de lunes a viernes", null],
    ["Su código vale 10 minutos", null],
    ["Le aprobamos S/ 60,000", "message_amount"],
    ["Le aprobamos s/.60000", "message_amount"],
    ["Son 500 soles", "message_amount"],
    ["US$ 300 para usted", "message_amount"],
    ["Su DNI 45 678 901", "message_identity"],
    ["Documento 45678901", "message_identity"],
    ["Documento 45.678.901", "message_identity"],
    ["Con 20-60123456-7", "message_identity"],
    ["Con ４５６７８９０１", "message_identity"],
    ["Su ruc está activo", "message_identity"],
    ["Su deuda venció", "message_debt"],
    ["SU CUOTA ESTÁ LISTA", "message_debt"],
    ["Está en mora", "message_debt"],
    ["Your loan is ready", "message_debt"],
    ["Su crédito está listo", "message_debt"],
    ["Trabaje con nosotros y demore poco", null],
    ["Entre a https://otra.example/pagina", "message_link"],
    ["Entre a otra-caja.com", "message_link"],
    ["Entre a bit.ly/abc", "message_link"],
    ["Responda con su PIN", "message_secret"],
    ["{amount} para usted", "placeholder_unknown"],
    ["{constructor}", "placeholder_unknown"],
    ["{ number }", "placeholder_unknown"],
    ["{number", "placeholder_unknown"],
    ["{{number}}", "placeholder_unknown"],
  ])("%s: %s", (text, problem) => {
    expect(messageProblem("received", text)).toBe(problem);
  });

  it("that signs a proposal names its terms from the facts, and never typed in", () => {
    expect(messageProblem("offer_code", "{code} para {amount} en {months} meses")).toBeNull();
    expect(messageProblem("offer_code", "{code} para S/ 500")).toBe("message_amount");
  });

  it.each([
    ["a".repeat(160), 1, true],
    ["a".repeat(161), 2, true],
    ["a".repeat(306), 2, true],
    ["€".repeat(81), 2, true],
    ["á".repeat(70), 1, false],
    ["á".repeat(71), 2, false],
    [`${"a".repeat(133)}ó`, 2, false],
    [`${"a".repeat(134)}ó`, 3, false],
    ["", 1, true],
  ])("is counted in parts", (text, parts, isPlain) => {
    expect(smsParts(text)).toMatchObject({ parts, isPlain });
  });

  it("is refused where it stands", () => {
    expect(messages.safeParse(shippedMessages).success).toBe(true);
    const sms = (es: string) => ({ ...shippedMessages.decided, sms: { es, en: "" } });
    const problems = (es: string) =>
      messages
        .safeParse({ ...shippedMessages, decided: sms(es) })
        .error?.issues.map(({ path, message }) => `${path.join(".")} ${message}`);
    expect(problems("Ya hay una decisión")).toEqual(["decided.sms.es placeholder_missing"]);
    expect(problems(`${"ñandú ".repeat(40)}{link}`)).toEqual(["decided.sms.es sms_too_long"]);
    expect(problems("a".repeat(1_000_000))).toEqual(["decided.sms.es text_too_long"]);
    expect(problems("<script>alert(1)</script> {link}")).toEqual(["decided.sms.es text_markup"]);
  });
});
