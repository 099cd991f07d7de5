import { describe, expect, it } from "vitest";
import { type Actor, acting, can, grants, type Permission, permissionAxis, type Role } from "./access";

const permissions = Object.keys(permissionAxis) as Permission[];

const actor = (
  roles: Role[],
  tenants: { organizationId?: string; institutionId?: string } = {},
  personId: string | null = "p",
) =>
  ({ roles, personId, organizationId: null, institutionId: null, federationId: null, ...tenants }) as unknown as Actor;

/** Written by hand, apart from the code: who may do what. */
const expected: Partial<Record<Role, Permission[]>> = {
  analyst: [
    "file.read",
    "file.claim",
    "file.assess",
    "file.recommend",
    "file.find_out",
    "file.write",
    "phone.restore",
    "committee.read",
    "product.read",
    "care.read",
    "care.explain",
  ],
  committee_member: ["file.read", "committee.read", "committee.vote", "product.read"],
  committee_secretary: [
    "file.read",
    "file.decide_in_committee",
    "committee.read",
    "committee.convene",
    "committee.seat",
    "product.read",
  ],
  approver: [
    "file.read",
    "file.decide",
    "phone.restore",
    "committee.read",
    "product.read",
    "care.read",
    "care.explain",
  ],
  product_admin: [
    "product.read",
    "product.draft",
    "product.publish",
    "product.walk",
    "settings.read",
    "settings.propose",
    "settings.confirm",
  ],
  auditor: ["file.read", "committee.read", "product.read", "settings.read", "people.read", "audit.read", "care.read"],
};

describe("who may do what", () => {
  it("lets whoever walks a draft read and write it as an applicant, and nothing else", () => {
    const walker = actor(["walker"], { organizationId: "o" });
    const may = permissions.filter((p) => permissionAxis[p] === "organization" && can(walker, p));
    expect(may).toEqual(["application.read", "application.edit"]);
    const staff = { ...actor(["product_admin"], { institutionId: "i" }), walker } as Actor;
    for (const permission of permissions)
      expect(acting(staff, permission) === walker, permission).toBe(permissionAxis[permission] === "organization");
  });

  it.each(Object.entries(expected))("%s may do just this in an institution", (role, allowed) => {
    const staff = actor([role as Role], { institutionId: "i" });
    const may = permissions.filter((p) => permissionAxis[p] === "institution" && can(staff, p));
    expect(may.sort()).toEqual([...allowed].sort());
  });

  it("gives nobody of one side a permission of the other", () => {
    for (const [role, granted] of Object.entries(grants)) {
      const axes = new Set(
        granted.map((p) => permissionAxis[p]).filter((axis) => axis === "organization" || axis === "institution"),
      );
      expect([role, axes.size <= 1]).toEqual([role, true]);
    }
  });

  it("asks for a tenant on the permission's own axis", () => {
    expect(can(actor(["analyst"]), "file.read")).toBe(false);
    expect(can(actor(["analyst"], { organizationId: "o" }), "file.read")).toBe(false);
    expect(can(actor(["applicant_signatory"], { institutionId: "i" }), "application.submit")).toBe(false);
    expect(can(actor(["applicant_signatory"], { organizationId: "o" }), "application.submit")).toBe(true);
  });

  it("lets a member fill in and a signatory send", () => {
    const member = actor(["applicant_member"], { organizationId: "o" });
    expect(can(member, "application.edit")).toBe(true);
    expect(can(member, "application.submit")).toBe(false);
    expect(can(member, "application.withdraw")).toBe(false);
  });

  it("never lets one role both recommend and decide", () => {
    const both = Object.entries(grants).filter(([, g]) => g.includes("file.recommend") && g.includes("file.decide"));
    expect(both).toEqual([]);
  });

  it("lets a visitor see what is public and come in", () => {
    const visitor = actor([], {}, null);
    expect(permissions.filter((p) => can(visitor, p))).toEqual(["catalogue.read", "session.open"]);
  });
});
