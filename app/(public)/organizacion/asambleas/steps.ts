import { type AssemblyStep, assemblySteps } from "@/domain/assembly";

/** The last part of the address of each screen. */
const slugs: Record<AssemblyStep, string> = {
  when: "fecha",
  call: "convocatoria",
  attendance: "asistencia",
  quorum: "cuorum",
  votes: "votos",
  majority: "mayoria",
  loan: "acuerdo",
  representatives: "firmas",
};

export const assembliesPath = "/organizacion/asambleas";

/** A screen of the minutes; without one, their review or, once closed, their page. */
export function assemblyPath(id: string | undefined, step: AssemblyStep | null = null): string {
  return step ? `${assembliesPath}/${id}/${slugs[step]}` : `${assembliesPath}/${id}`;
}

export function stepOf(slug: string | undefined): AssemblyStep | undefined {
  return assemblySteps.find((step) => slugs[step] === slug);
}
