import { formPost } from "@/app/bridge";
import { typedDate } from "@/components/questions/typed-answers";
import { saveAssembly } from "@/lib/assemblies/write";
import { assemblyPath, stepOf } from "../../../steps";

export const POST = formPost(saveAssembly, {
  input: ({ fields }, { id, paso }) => {
    const typed = (name: string) => fields.get(name) ?? "";
    const names = [...new Set(fields.keys())].filter((name) => !name.startsWith("_") && !name.includes("-"));
    const given = Object.fromEntries(names.map((name) => [name, fields.getAll(name).join(" ")]));
    const days = stepOf(paso) === "when" ? ["calledOn", "heldOn"] : [];
    return {
      id,
      step: stepOf(paso),
      typed: { ...given, ...Object.fromEntries(days.map((name) => [name, typedDate(name, typed)])) },
    };
  },
  done: ({ next }, { id }) => assemblyPath(id, next),
  back: ({ id, paso }) => assemblyPath(id, stepOf(paso) ?? null),
});
