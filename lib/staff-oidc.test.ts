import { decode } from "next-auth/jwt";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { actorForSession, visitor } from "@/lib/actors";
import { demoPassword, emailOf } from "@/lib/demo/people";
import { must } from "@/lib/demo/seed";
import { env } from "@/lib/env";
import { disablePerson, enablePerson } from "@/lib/people/disable";
import { unbindIdentity } from "@/lib/people/identity";
import { signInStaff } from "@/lib/people/sign-in";
import { signOut } from "@/lib/people/sign-out";
import { beginSignIn, finishSignIn } from "@/lib/staff-oidc";
import { caller, openHouse } from "@/lib/testing/house";
import { LocalService } from "@/lib/testing/sign-in-service";

const lender = "caja-muestra-del-sur";
const other = "caja-ejemplo-altiplano";
const services: Record<string, LocalService> = { [lender]: new LocalService(), [other]: new LocalService() };
const service = services[lender] as LocalService;

// Before the house is opened, because the environment is read once.
beforeAll(async () => {
  const list = await Promise.all(
    Object.entries(services).map(async ([institution, local]) => ({
      institution,
      name: institution,
      issuer: await local.open(
        {
          clientId: "veta",
          clientSecret: "secreto de prueba",
          redirectUri: `http://localhost:3000/api/auth/callback/${institution}`,
        },
        // One tells the e-mail in its token, the other only when asked.
        { emailInToken: institution === lender },
      ),
      clientId: "veta",
      clientSecret: "secreto de prueba",
      domains: [`${institution}.example`],
      required: institution === other,
    })),
  );
  process.env.VETA_OIDC = JSON.stringify(list);
  for (const [key, sub] of [
    ["analista", "s-1"],
    ["gerencia", "s-2"],
    ["comite", "s-3"],
    ["riesgos", "s-4"],
  ])
    service.accounts.set(sub ?? "", { sub: sub ?? "", email: emailOf(key ?? "", lender), email_verified: true });
});

const house = openHouse();
const staff = (key: string) => house().cast.staff[lender][key];
const ada = () => caller(staff("administracion"));

afterEach(() => {
  service.tamper = null;
  service.foreignKey = false;
});
afterAll(() => Promise.all(Object.values(services).map((local) => local.close())));

function jar(cookies: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    cookies.map((cookie) => {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      return [name, decodeURIComponent(value)];
    }),
  );
}

type Detour = {
  at?: string;
  back?: string;
  spoil?(query: Record<string, string>, cookies: Record<string, string>): void;
};

/** The whole way: out, through the service as this person, and back. */
async function comeIn(login: string, { at = lender, back = "/mesa", spoil }: Detour = {}) {
  const out = await beginSignIn(at, { back, hint: "" });
  const returned = await (services[at] as LocalService).signIn(out?.location ?? "", login);
  const query = Object.fromEntries(new URL(returned).searchParams);
  const cookies = jar(out?.cookies ?? []);
  spoil?.(query, cookies);
  const end = await finishSignIn(at, query, cookies);
  const token = jar(end.cookies)["veta-session"];
  const jwt = token ? await decode({ token, secret: env().nextAuthSecret }) : null;
  const sid = typeof jwt?.sid === "string" ? jwt.sid : null;
  return { location: end.location, sid, query, cookies, actor: sid ? await actorForSession(sid, new Date()) : null };
}

const blank = (cookies: Record<string, string>) => Object.fromEntries(Object.keys(cookies).map((name) => [name, ""]));
const reason = (location: string) => new URL(location, "http://localhost:3000").searchParams.get("motivo");

it("asks for a code with PKCE, state and nonce, and carries the hint", async () => {
  const out = await beginSignIn(lender, { back: "/mesa", hint: "analista@caja.example" });
  const query = new URL(out?.location ?? "").searchParams;
  expect(query.get("response_type")).toBe("code");
  expect(query.get("code_challenge_method")).toBe("S256");
  expect(query.get("login_hint")).toBe("analista@caja.example");
  expect(query.get("redirect_uri")).toBe(`http://localhost:3000/api/auth/callback/${lender}`);
  for (const name of ["code_challenge", "state", "nonce"]) expect(query.get(name)?.length).toBeGreaterThan(20);
  for (const cookie of out?.cookies ?? []) expect(cookie).toMatch(/; HttpOnly/);
  expect(await beginSignIn("nadie", { back: "/mesa", hint: "" })).toBeNull();
});

it("lets someone in by a verified e-mail once, and from then on by the account alone", async () => {
  const first = await comeIn("s-1", { back: "/mesa?vista=mias" });
  expect(first.location).toBe("http://localhost:3000/mesa?vista=mias");
  expect(first.actor?.actor).toMatchObject({ displayName: "Delia Muestra", roles: ["analyst"] });
  service.accounts.set("s-1", { sub: "s-1", email: "otro@correo.example", email_verified: false });
  expect((await comeIn("s-1")).actor?.actor.displayName).toBe("Delia Muestra");
});

it("ends with the session, and the way in begins at the service again", async () => {
  const { sid, actor } = await comeIn("s-1");
  await must(signOut(caller(actor?.actor), {}));
  expect(await actorForSession(sid ?? "", new Date())).toBeNull();
});

it("never makes an account", async () => {
  service.accounts.set("s-9", { sub: "s-9", email: "nadie@caja-muestra-del-sur.example", email_verified: true });
  const unknown = await comeIn("s-9");
  expect([unknown.sid, reason(unknown.location)]).toEqual([null, "account_unknown"]);
  // Nor for an applicant, nor for who works for another institution.
  service.accounts.set("s-8", { sub: "s-8", email: emailOf("analista", other), email_verified: true });
  expect(reason((await comeIn("s-8")).location)).toBe("account_unknown");
});

it("asks for a verified e-mail the first time", async () => {
  service.accounts.set("s-7", { sub: "s-7", email: emailOf("operaciones", lender), email_verified: false });
  expect(reason((await comeIn("s-7")).location)).toBe("email_unverified");
});

it("keeps out who was blocked, whether bound before or not", async () => {
  const personId = staff("comite")?.personId ?? "";
  await comeIn("s-3");
  await must(disablePerson(ada(), { personId }));
  expect(reason((await comeIn("s-3")).location)).toBe("account_disabled");
  await must(enablePerson(ada(), { personId }));
  expect((await comeIn("s-3")).sid).not.toBeNull();
});

it("does not bind a second account to the same person until somebody else unbinds the first", async () => {
  await comeIn("s-2");
  service.accounts.set("s-20", { sub: "s-20", email: emailOf("gerencia", lender), email_verified: true });
  expect(reason((await comeIn("s-20")).location)).toBe("identity_other");
  const personId = staff("gerencia")?.personId ?? "";
  expect(await unbindIdentity(caller(staff("gerencia")), { personId })).toMatchObject({ code: "not_allowed" });
  expect(await unbindIdentity(caller(house().cast.staff[other].administracion), { personId })).toMatchObject({
    code: "not_found",
  });
  await must(unbindIdentity(ada(), { personId }));
  expect((await comeIn("s-20")).actor?.actor.displayName).toBe("Gustavo Prueba");
  expect(reason((await comeIn("s-2")).location)).toBe("identity_other");
});

it("binds once when two come at once", async () => {
  const both = await Promise.all([comeIn("s-4"), comeIn("s-4")]);
  expect(both.map(({ actor }) => actor?.actor.displayName)).toEqual(["Raúl Supuesto", "Raúl Supuesto"]);
});

it.each<[string, (claims: Record<string, unknown>) => Record<string, unknown>]>([
  ["another issuer", (claims) => ({ ...claims, iss: "https://malo.example" })],
  ["another audience", (claims) => ({ ...claims, aud: "otra-aplicacion" })],
  ["several audiences and another party", (claims) => ({ ...claims, aud: ["veta", "otra"], azp: "otra" })],
  ["another nonce", (claims) => ({ ...claims, nonce: "repetido" })],
  ["no nonce", ({ nonce: _, ...claims }) => claims],
  ["a time that has passed", (claims) => ({ ...claims, exp: Math.floor(Date.now() / 1000) - 60 })],
  ["no end", ({ exp: _, ...claims }) => claims],
  ["no subject", ({ sub: _, ...claims }) => claims],
])("refuses a token with %s", async (_name, tamper) => {
  service.tamper = tamper;
  const end = await comeIn("s-1");
  expect([end.sid, reason(end.location)]).toEqual([null, "oidc_failed"]);
});

it("refuses a token that the service did not sign", async () => {
  service.foreignKey = true;
  const end = await comeIn("s-1");
  expect([end.sid, reason(end.location)]).toEqual([null, "oidc_failed"]);
});

it.each<[string, NonNullable<Detour["spoil"]>]>([
  ["another state", (query) => Object.assign(query, { state: "inventado" })],
  ["no state", (query) => delete query.state],
  ["a browser that did not begin", (_query, cookies) => Object.assign(cookies, blank(cookies))],
  ["no proof of the code", (_query, cookies) => delete cookies["veta-oidc-pkce"]],
  ["no code", (query) => delete query.code],
  ["a refusal of the service", (query) => Object.assign(query, { error: "access_denied" })],
])("refuses a return with %s", async (_name, spoil) => {
  const end = await comeIn("s-1", { spoil });
  expect([end.sid, reason(end.location)]).toEqual([null, "oidc_failed"]);
});

it("takes a code once, and at the service it was made for", async () => {
  const { query, cookies, sid } = await comeIn("s-1");
  expect(sid).not.toBeNull();
  expect(reason((await finishSignIn(lender, query, cookies)).location)).toBe("oidc_failed");
  expect(reason((await finishSignIn(other, query, cookies)).location)).toBe("oidc_failed");
});

it.each(["//malo.example", "https://malo.example", "/\\malo.example", "@malo.example"])(
  "never sends anybody to %s",
  async (back) => {
    const { location } = await comeIn("s-1", { back });
    expect(new URL(location, "http://localhost:3000").host).toBe("localhost:3000");
  },
);

it("closes the password form to an institution that asks for its own account", async () => {
  const local = services[other] as LocalService;
  const email = emailOf("analista", other);
  const asked = { email, password: demoPassword };
  expect(await signInStaff(caller(visitor), asked)).toMatchObject({ code: "oidc_required" });
  // The same for who has no account, so that nothing is told.
  expect(await signInStaff(caller(visitor), { ...asked, email: `nadie@${other}.example` })).toMatchObject({
    code: "oidc_required",
  });
  expect((await signInStaff(caller(visitor), { email: emailOf("analista", lender), password: demoPassword })).ok).toBe(
    true,
  );
  local.accounts.set("a-1", { sub: "a-1", email, email_verified: true });
  expect((await comeIn("a-1", { at: other })).actor?.actor.displayName).toBe("Delia Muestra");
});
