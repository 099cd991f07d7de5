import { legResponse } from "@/app/api/auth/leg";
import { safePath, seeOther } from "@/app/bridge";
import { beginSignIn } from "@/lib/staff-oidc";

/**
 * To the sign-in service of an institution. A link and not a form, because a form may lead to this site alone; only our own
 * pages may start it, so that nobody is signed in by another site.
 */
export async function GET(request: Request, { params }: { params: Promise<{ service: string }> }): Promise<Response> {
  const from = request.headers.get("sec-fetch-site");
  if (from && !["same-origin", "none"].includes(from)) return seeOther("/ingresar/personal");
  const { service } = await params;
  const query = new URL(request.url).searchParams;
  const hint = (query.get("correo") ?? "").slice(0, 200);
  const leg = await beginSignIn(service, { back: safePath(query.get("volver"), "/mesa"), hint });
  return leg ? legResponse(leg) : seeOther("/ingresar/personal?motivo=oidc_failed");
}
