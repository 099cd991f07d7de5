import { formPost } from "@/app/bridge";
import { chooseMessages } from "@/lib/messages/choices";

export const POST = formPost(chooseMessages, {
  input: ({ fields }) => ({ wanted: fields.getAll("wanted") }),
  done: () => "/mis-datos/avisos?hecho=saved",
  back: () => "/mis-datos/avisos",
});
