import { formPost, safePath } from "@/app/bridge";
import { startSession } from "@/lib/auth";
import { signInStaff } from "@/lib/people/sign-in";

export const POST = formPost(signInStaff, {
  input: ({ fields }) => ({ email: fields.get("email") ?? "", password: fields.get("password") ?? "" }),
  async done({ session }, _params, { fields }) {
    await startSession(session);
    return safePath(fields.get("volver"), "/mesa");
  },
  back(_params, form) {
    const back = form?.fields.get("volver");
    return back ? `/ingresar/personal?volver=${encodeURIComponent(back)}` : "/ingresar/personal";
  },
});
