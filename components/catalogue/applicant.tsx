import { ApplicantShell } from "../ui/applicant-shell";
import { BackLink } from "../ui/back-link";
import { Banner } from "../ui/banner";
import { Button } from "../ui/button";
import { LanguageSwitch } from "../ui/language-switch";
import { Listen } from "../ui/listen";
import { OfflineStrip } from "../ui/offline-strip";
import { Asking } from "./asking";
import { Cost } from "./cost";
import { Deciding } from "./deciding";
import { Following } from "./following";

export function ApplicantCatalogue() {
  return (
    <ApplicantShell
      skip="Ir al contenido"
      home="#inicio"
      help={{ label: "Ayuda", href: "#ayuda" }}
      strips={
        <>
          <Banner label="Aviso de muestra">Datos de muestra. Nada de lo que ve es real.</Banner>
          <LanguageSwitch
            label="Idioma"
            languages={[
              { code: "es", name: "Castellano", href: "#es", current: true },
              { code: "qu", name: "Runasimi", href: "#qu" },
              { code: "ay", name: "Aymar aru", href: "#ay" },
            ]}
          />
          <OfflineStrip label="Conexión">
            <strong>Sin señal.</strong> Siga tranquilo: todo queda en este teléfono.
          </OfflineStrip>
        </>
      }
      back={<BackLink href="#volver">Volver</BackLink>}
      footer={{
        lender: "Caja Ejemplo Altiplano",
        call: "Llame al 951 234 567",
        callHref: "tel:+51951234567",
        hours: "De lunes a sábado, de 8 a 18 horas.",
      }}
    >
      <h1>Crédito para su asociación minera. Sepa cuánto paga antes de pedir.</h1>
      <p className="pt-3">Llene su solicitud en el teléfono, también sin señal. Demora cerca de 15 minutos.</p>
      <div className="grid gap-4 pt-4">
        <div>
          <Listen src="#audio" length="0:24">
            Escuchar
          </Listen>
        </div>
        <div className="grid gap-3">
          <Button href="#califico">Ver si califico</Button>
          <Button href="#calcular" look="secondary" icon="calculator">
            Calcular mi cuota
          </Button>
          <Button look="danger" icon="trash" type="button">
            Borrar este borrador
          </Button>
          <Button look="quiet" type="button">
            No, gracias
          </Button>
        </div>
      </div>

      <Asking />
      <Following />
      <Cost />
      <Deciding />
    </ApplicantShell>
  );
}
