import { parseDate } from "./answer/scalar";
import { parseDni } from "./register/dni";

/** The members' register as it comes in a file: one row a person, the first row names the columns. */

export type RosterMember = { name: string; dni: string; activity: string; joinedOn: string | null };
export const rosterColumns = ["name", "dni", "activity", "joined"] as const;
export type RosterColumn = (typeof rosterColumns)[number];

/** What is wrong with one cell. Rows are counted as the spreadsheet counts them, the header being row 1. */
export type RosterError = { row: number; column: RosterColumn; code: string };
export type Roster = { ok: true; members: RosterMember[] } | { ok: false; errors: RosterError[] };

/** An association with more members than this brings them in another way. */
export const mostMembers = 5_000;

/** The names a column goes by in the books that associations keep. */
const headers: Record<RosterColumn, RegExp> = {
  name: /^(nombres?|apellidos?|nombres? y apellidos?|apellidos? y nombres?|socios?|asociados?|name)$/,
  dni: /^(dni|n\.?[°º]? ?dni|numero de dni|documento|documento de identidad)$/,
  activity: /^(actividad|ocupacion|labor|activity)$/,
  joined: /^(fecha de (ingreso|admision|incorporacion)|ingreso|admision|joined)$/,
};

const plain = (cell: string) => cell.normalize("NFD").replace(/\p{M}/gu, "").trim().toLowerCase().replace(/\s+/g, " ");

/** Reads the rows of a file. Either everybody comes in or nobody does: every error is named, at most one a cell. */
export function readRoster(rows: readonly (readonly string[])[], today: string): Roster {
  const first = rows.findIndex((row) => row.some((cell) => cell.trim() !== ""));
  const header = rows[first]?.map(plain) ?? [];
  const at = (column: RosterColumn) => header.findIndex((title) => headers[column].test(title));
  const missing = (["name", "dni"] as const).filter((column) => at(column) === -1);
  if (missing.length > 0)
    return { ok: false, errors: missing.map((column) => ({ row: first + 1, column, code: "column_missing" })) };
  const errors: RosterError[] = [];
  const members: RosterMember[] = [];
  const seen = new Set<string>();
  for (const [index, cells] of rows.entries()) {
    if (index <= first || cells.every((cell) => cell.trim() === "")) continue;
    const read = readRow((column) => (cells[at(column)] ?? "").trim(), today);
    const row = index + 1;
    errors.push(...read.problems.map((problem) => ({ row, ...problem })));
    if (seen.has(read.member.dni) && read.member.dni) errors.push({ row, column: "dni", code: "dni_repeated" });
    seen.add(read.member.dni);
    members.push(read.member);
  }
  if (members.length === 0) return { ok: false, errors: [{ row: first + 2, column: "name", code: "roster_empty" }] };
  if (members.length > mostMembers)
    return { ok: false, errors: [{ row: mostMembers + 2, column: "name", code: "roster_long" }] };
  return errors.length > 0 ? { ok: false, errors } : { ok: true, members };
}

function readRow(cell: (column: RosterColumn) => string, today: string) {
  const problems: Omit<RosterError, "row">[] = [];
  const wrong = (column: RosterColumn, code: string) => problems.push({ column, code });
  // A spreadsheet would run it; a name never begins like that.
  for (const column of rosterColumns) if (/^[=+@\t\r]|^-\D/.test(cell(column))) wrong(column, "cell_formula");
  const name = cell("name").replace(/\s+/g, " ");
  if (problems.length === 0 && (name.length < 3 || !/\p{L}/u.test(name))) wrong("name", "name_too_short");
  if (name.length > 120) wrong("name", "text_too_long");
  const activity = cell("activity");
  if (activity.length > 80) wrong("activity", "text_too_long");
  // A spreadsheet that took the DNI for a number has lost its leading zeros.
  const typed = cell("dni");
  const dni = parseDni(/^\d{6,7}$/.test(typed) ? typed.padStart(8, "0") : typed);
  if (!dni.ok) wrong("dni", dni.reason);
  const joinedOn = cell("joined") === "" ? null : parseDate(cell("joined"));
  if (cell("joined") !== "" && joinedOn === null) wrong("joined", "date_invalid");
  if (joinedOn !== null && joinedOn > today) wrong("joined", "date_in_future");
  return { problems, member: { name, dni: dni.ok ? dni.value : "", activity, joinedOn } };
}
