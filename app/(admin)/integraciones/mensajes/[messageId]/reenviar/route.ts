import { formPost } from "@/app/bridge";
import { replayDeadLetters } from "@/lib/messages/dead-letters";
import { integrationsPath } from "../../../paths";

/** Sends a message that was given up once more, or all of them. */
export const POST = formPost(replayDeadLetters, {
  input: (_form, { messageId }) => ({ id: messageId }),
  done: () => `${integrationsPath}?hecho=replayed`,
  back: () => integrationsPath,
});
