import type { InstitutionRole } from "@/domain/access";
import type { ApplicantKind, Post } from "@/domain/applicant";

/** The cast of the demo: invented people and organizations, with secrets that everybody may know. */

export const demoPassword = "veta de muestra";
export const demoPin = "416273";

type Lender = { slug: string; kind: "caja" | "cooperative"; name: string; helpLine: string };

export const lenders = [
  { slug: "caja-ejemplo-altiplano", kind: "caja", name: "Caja Ejemplo Altiplano", helpLine: "051 000 101" },
  { slug: "caja-muestra-del-sur", kind: "caja", name: "Caja Muestra del Sur", helpLine: "054 000 102" },
  {
    slug: "cooperativa-modelo-quebrada",
    kind: "cooperative",
    name: "Cooperativa Modelo Quebrada",
    helpLine: "083 000 103",
  },
] as const satisfies readonly Lender[];

export type LenderSlug = (typeof lenders)[number]["slug"];

type Colleague = { name: string; roles: InstitutionRole[]; authorityCents?: number };

/** Everyone who works in each lender, by the local part of their e-mail. */
export const colleagues: Record<string, Colleague> = {
  analista: { name: "Delia Muestra", roles: ["analyst"] },
  analista2: { name: "Luis Ensayo", roles: ["analyst"] },
  ambiental: { name: "Carmen Modelo", roles: ["es_specialist"] },
  riesgos: { name: "Raúl Supuesto", roles: ["risk_officer"] },
  comite: { name: "Marta Ficticia", roles: ["committee_member"] },
  comite2: { name: "Renato Esbozo", roles: ["committee_member"] },
  suplente: { name: "Blanca Ensayada", roles: ["committee_member"] },
  secretaria: { name: "Hilario Ejemplar", roles: ["committee_secretary"] },
  operaciones: { name: "Olga Demostrada", roles: ["operations"] },
  operaciones2: { name: "Saúl Bosquejo", roles: ["operations"] },
  jefatura: { name: "Julia Patrón", roles: ["approver", "committee_member"], authorityCents: 30_000_00 },
  gerencia: { name: "Gustavo Prueba", roles: ["approver", "committee_member"], authorityCents: 100_000_00 },
  cumplimiento: { name: "Jorge Reserva", roles: ["compliance"] },
  productos: { name: "Tomás Borrador", roles: ["product_admin"] },
  productos2: { name: "Inés Revisada", roles: ["product_admin"] },
  administracion: { name: "Ada Instancia", roles: ["institution_admin"] },
  administracion2: { name: "Bruno Segundo", roles: ["institution_admin"] },
  facilitacion: { name: "Flor Aprendida", roles: ["facilitator"] },
  auditoria: { name: "Aurelio Traza", roles: ["auditor"] },
};

export const demoFederation = { name: "Federación de Cajas de Muestra", slug: "federacion-de-muestra" };

/** Who runs the platform, and who looks after the federation. */
export const platformPeople = [
  { email: "plataforma@veta.example", name: "Paula Plataforma", role: "platform_admin" },
  { email: "federacion@federacion-de-muestra.example", name: "Fermín Agregado", role: "federation_viewer" },
] as const;

export function emailOf(colleague: string, lender: LenderSlug): string {
  return `${colleague}@${lender}.example`;
}

export type DemoApplicant = {
  key: string;
  kind: ApplicantKind;
  name: string;
  /** Nine digits before the check digit for a RUC 20; DNI for one person. */
  stem: string;
  district: string;
  people: { name: string; phone: string; post: Post }[];
};

/** RUCs come from the block 20999…, DNIs from 999…: nobody's. */
export const applicants: DemoApplicant[] = [
  {
    key: "cerro",
    kind: "association",
    name: "Asociación de Mineros Artesanales Ejemplo Cerro Azul",
    stem: "2099900010",
    district: "211002",
    people: [
      { name: "Rosa Ejemplo", phone: "900000101", post: "president" },
      { name: "Mateo Prueba", phone: "900000102", post: "treasurer" },
    ],
  },
  {
    key: "quebrada",
    kind: "association",
    name: "Asociación Minera Quebrada Inventada",
    stem: "2099900021",
    district: "050601",
    people: [{ name: "Nicanor Muestra", phone: "900000103", post: "president" }],
  },
  {
    key: "pampa",
    kind: "mining_cooperative",
    name: "Cooperativa Minera Pampa Ficticia",
    stem: "2099900032",
    district: "040306",
    people: [{ name: "Elsa Supuesta", phone: "900000104", post: "president" }],
  },
  {
    key: "rio",
    kind: "association",
    name: "Asociación de Mineros Río de Muestra",
    stem: "2099900043",
    district: "170101",
    people: [{ name: "Wilber Ensayo", phone: "900000105", post: "president" }],
  },
  {
    key: "nevado",
    kind: "association",
    name: "Asociación de Productores Nevado Supuesto",
    stem: "2099900054",
    district: "030101",
    people: [{ name: "Justina Modelo", phone: "900000106", post: "president" }],
  },
  {
    key: "tres",
    kind: "association",
    name: "Asociación Minera Tres Ejemplos",
    stem: "2099900065",
    district: "130101",
    people: [{ name: "Óscar Demostrado", phone: "900000107", post: "president" }],
  },
  {
    key: "hilda",
    kind: "natural_person",
    name: "Hilda Ficticia Modelo",
    stem: "1099900071",
    district: "080101",
    people: [{ name: "Hilda Ficticia Modelo", phone: "900000108", post: "self" }],
  },
  {
    key: "eulalia",
    kind: "pallaquera",
    name: "Eulalia Ejemplo Muestra",
    stem: "99900082",
    district: "211002",
    people: [{ name: "Eulalia Ejemplo Muestra", phone: "900000109", post: "self" }],
  },
];

/** Who the launcher and the sign-in page introduce. */
export const demoPeople: { role: string; name: string; signIn: string; secret: string; side: "staff" | "applicant" }[] =
  [
    {
      role: "Presidenta de una asociación",
      name: "Rosa Ejemplo",
      signIn: "900 000 101",
      secret: demoPin,
      side: "applicant",
    },
    { role: "Tesorero de la misma", name: "Mateo Prueba", signIn: "900 000 102", secret: demoPin, side: "applicant" },
    { role: "Pallaquera", name: "Eulalia Ejemplo Muestra", signIn: "900 000 109", secret: demoPin, side: "applicant" },
    ...(
      [
        "analista",
        "gerencia",
        "secretaria",
        "comite",
        "operaciones",
        "productos",
        "productos2",
        "administracion",
        "administracion2",
        "auditoria",
      ] as const
    ).map((key) => ({
      role: {
        analista: "Analista",
        gerencia: "Aprueba créditos y vota en comité",
        secretaria: "Secretaría del comité",
        comite: "Preside el comité",
        operaciones: "Envía ofertas y prepara desembolsos",
        productos: "Propone productos",
        productos2: "Publica productos",
        administracion: "Administra la institución",
        administracion2: "La segunda persona que administra",
        auditoria: "Auditoría interna",
      }[key],
      name: colleagues[key]?.name ?? "",
      signIn: emailOf(key, "caja-muestra-del-sur"),
      secret: demoPassword,
      side: "staff" as const,
    })),
    ...platformPeople.map(({ email, name, role }) => ({
      role: { platform_admin: "Administra la plataforma", federation_viewer: "Federación de cajas" }[role],
      name,
      signIn: email,
      secret: demoPassword,
      side: "staff" as const,
    })),
  ];
