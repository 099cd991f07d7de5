import { CountBar } from "../charts/count-bar";
import { RatioBar } from "../charts/ratio-bar";
import { Button } from "../ui/button";
import { EmptyState } from "../ui/empty-state";
import { Letter } from "../ui/letter";
import { Notice } from "../ui/notice";
import { Reason } from "../ui/reason";
import { Receipt } from "../ui/receipt";
import { Sample } from "./sample";

/** What was decided, and the papers of it. */
export function Deciding() {
  return (
    <Sample title="Decisión y constancia">
      <Letter
        lender="Caja Ejemplo Altiplano"
        code="VT-2026-00417"
        place="Puno"
        date="11/12/2026"
        to="A la Asociación de Mineros Artesanales ‘Ejemplo Cerro Azul’"
        decision="No podemos aprobar su crédito por ahora"
        level={3}
        intro={
          <p>
            Pidió <strong>S/ 30,000.00</strong> en 24 meses. Son 2 motivos y los dos se pueden corregir.
          </p>
        }
        signature={{
          name: "Jefatura de Créditos",
          lines: ["Firmado el 11/12/2026, 4:32 p. m.", "Código de verificación 7K4P-2MQX"],
        }}
      >
        <Reason
          number={1}
          level={4}
          title="La cuota es alta para lo que gana"
          figure={<RatioBar value={48} max={40} scale={60} valueLabel="48%" maxLabel="Máximo 40%" />}
          cure={{
            title: "Qué puede hacer",
            action: <p>Pida el mismo monto en 36 meses. La cuota baja a S/ 1,163.64, que es 35% de su ingreso.</p>,
            when: "Puede pedirlo desde hoy.",
          }}
        >
          <p>
            Su cuota sería <strong>48%</strong> de su ingreso. El máximo es <strong>40%</strong>.
          </p>
        </Reason>
        <Reason
          number={2}
          level={4}
          title="Faltan comprobantes de venta de oro"
          figure={<CountBar count={2} of={6} />}
          cure={{
            title: "Qué puede hacer",
            action: <p>Junte las liquidaciones de 4 meses más. Pídalas a quien le compra el oro.</p>,
            when: "Puede pedir de nuevo desde el 12/04/2027.",
          }}
        >
          <p>
            Vimos <strong>2 meses</strong> de liquidaciones. Necesitamos <strong>6 meses</strong>.
          </p>
        </Reason>
      </Letter>
      <Receipt
        title="Recibimos su solicitud"
        level={3}
        codeLabel="Su código"
        code="VT-2026-00417"
        facts={[
          { term: "Enviada", value: "16/11/2026, 10:07 a. m." },
          { term: "Le respondemos", value: "Hasta el 11/12/2026" },
        ]}
      >
        <Button look="secondary" icon="download" href="#pdf">
          Descargar PDF
        </Button>
      </Receipt>
      <Notice title="Su fecha no cambia">
        <p>Tiene hasta el 27/11/2026 para enviar la foto.</p>
      </Notice>
      <Notice look="success" title="Guardamos sus cambios" live />
      <Notice look="warning" title="La fecha cambió">
        <p>Vamos 2 días tarde. Nueva fecha: 14/12/2026.</p>
      </Notice>
      <Notice look="error" title="No pudimos leer la foto">
        <p>Tome otra con más luz.</p>
      </Notice>
      <EmptyState
        icon="document"
        title="Todavía no tiene solicitudes"
        level={3}
        action={
          <Button href="#empezar" look="secondary">
            Empezar una solicitud
          </Button>
        }
      >
        <p>Lo que empiece en este teléfono aparece aquí.</p>
      </EmptyState>
    </Sample>
  );
}
