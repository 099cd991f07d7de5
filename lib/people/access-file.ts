import { stringify } from "csv-stringify/sync";
import writeXlsxFile, { type CellObject } from "write-excel-file/node";
import type { DutyConflict } from "@/domain/duties";
import { formatDate, formatDateTime } from "@/domain/format";
import type { Language } from "@/domain/localized";
import { plainCell } from "@/lib/sheets/csv";
import { messagesIn } from "@/messages/catalogue";
import type { StaffMember } from "./queries";

/** Who may do what, as a file for a review: one row for each role of each person, one for who has none. */

export function accessTexts(language: Language) {
  const { people, common } = messagesIn(language);
  return { ...people.access_file, roles: common.role, conflicts: people.conflict };
}

export type AccessTexts = ReturnType<typeof accessTexts>;

const columns = [
  "person",
  "email",
  "access",
  "role",
  "since",
  "from",
  "until",
  "given_by",
  "confirmed_by",
  "last_sign_in",
  "conflicts",
] as const;

function rowsOf(everyone: readonly StaffMember[], t: AccessTexts): string[][] {
  return everyone.flatMap((person) => {
    const held = person.roles.length > 0 ? person.roles : [null];
    return held.map((role) => [
      person.name,
      person.email,
      accessOf(person, t),
      role ? t.roles[role.role] : t.no_role,
      role ? formatDateTime(role.since) : "",
      role?.validFrom ? formatDate(role.validFrom) : "",
      role?.validUntil ? formatDate(role.validUntil) : "",
      role ? (role.proposedBy ?? t.operator) : "",
      role ? (role.confirmedBy ?? t.operator) : "",
      person.lastSignIn ? formatDateTime(person.lastSignIn) : t.never,
      person.conflicts
        .filter(({ roles }) => role !== null && roles.includes(role.role))
        .map((conflict) => conflictText(conflict, t))
        .join("; "),
    ]);
  });
}

function accessOf({ isIn, accessUntil }: StaffMember, t: AccessTexts): string {
  if (!isIn) return t.without;
  return accessUntil ? t.until_day.replace("{date}", formatDate(accessUntil)) : t.with;
}

function conflictText({ code, roles, severity }: DutyConflict, t: AccessTexts): string {
  const pair = roles.map((role) => t.roles[role]).join(" + ");
  return `${t[severity]}: ${pair}. ${t.conflicts[code as keyof AccessTexts["conflicts"]]}`;
}

/** For programs and spreadsheets: UTF-8 with a byte order mark, CRLF; no cell is taken for a formula. */
export function accessCsv(everyone: readonly StaffMember[], t: AccessTexts): Buffer {
  const records = [columns.map((column) => t.column[column]), ...rowsOf(everyone, t)];
  return Buffer.from(
    stringify(
      records.map((row) => row.map(plainCell)),
      { bom: true, record_delimiter: "windows" },
    ),
  );
}

const widths = [28, 34, 18, 30, 18, 14, 14, 26, 26, 18, 60];

/** The same as a workbook: every cell is text, and text is never a formula. */
export function accessXlsx(everyone: readonly StaffMember[], t: AccessTexts): Promise<Buffer> {
  const words = (value: string): CellObject => ({ type: String, value, wrap: true, alignVertical: "top" });
  const head = columns.map((column) => ({ ...words(t.column[column]), fontWeight: "bold" as const }));
  const data = [head, ...rowsOf(everyone, t).map((row) => row.map(words))];
  const sheet = { sheet: t.sheet, data, columns: widths.map((width) => ({ width })), stickyRowsCount: 1 };
  return writeXlsxFile([sheet], { fontFamily: "Calibri", fontSize: 11 }).toBuffer();
}
