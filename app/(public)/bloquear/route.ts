import { foreignOrigin, isOwnOrigin, pageBefore, seeOther, signInPath } from "@/app/bridge";
import { currentCaller, lockSession } from "@/lib/auth";
import { signOut } from "@/lib/people/sign-out";

/** Ends the session and asks for the PIN again. Unlike signing out it leaves on the phone what was not sent yet. */
export async function POST(request: Request): Promise<Response> {
  if (!isOwnOrigin(request)) return foreignOrigin();
  await signOut(await currentCaller(), {});
  await lockSession();
  return seeOther(signInPath(pageBefore(request)));
}
