"use client";

import { Button } from "@/components/ui/button";
import { Mark } from "@/components/ui/mark";

type Props = { error: Error & { digest?: string } };

/**
 * When something broke. In both languages at once: the language lives on the server, which just failed. Going to the
 * same address again is the retry that needs nothing of ours.
 */
export default function ErrorPage({ error }: Props) {
  return (
    <div data-scale="applicant" className="min-h-dvh bg-papel px-6 py-6 text-tinta">
      <title>Algo falló · Veta</title>
      <main className="mx-auto grid max-w-148 gap-6">
        <Mark />
        <div>
          <h1>Algo falló de nuestro lado</h1>
          <p className="pt-3">Lo que ya estaba guardado sigue guardado. Espere un minuto y pruebe otra vez.</p>
        </div>
        <div lang="en">
          <h2>Something failed on our side</h2>
          <p className="pt-2">What was already saved is still saved. Wait a minute and try again.</p>
        </div>
        <div className="grid gap-3">
          <Button href="">Probar otra vez · Try again</Button>
          <Button href="/ayuda" look="secondary">
            Ayuda · Help
          </Button>
        </div>
        {error.digest ? <p className="text-nota text-tinta-2">Código · Code: {error.digest}</p> : null}
      </main>
    </div>
  );
}
