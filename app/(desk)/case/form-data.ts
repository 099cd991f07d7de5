"use client";

import { useEffect, useState } from "react";

/** What stands in a form as it is being filled in; null on the server and until the script runs. */
export function useFormData(formId: string): FormData | null {
  const [data, setData] = useState<FormData | null>(null);
  useEffect(() => {
    const form = document.getElementById(formId);
    if (!(form instanceof HTMLFormElement)) return;
    const update = () => setData(new FormData(form));
    update();
    form.addEventListener("input", update);
    return () => form.removeEventListener("input", update);
  }, [formId]);
  return data;
}
