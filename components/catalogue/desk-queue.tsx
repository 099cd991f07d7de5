import { Pane } from "../ui/pane";
import { QueueGroup, QueueRow } from "../ui/queue-row";
import { RuleKey } from "../ui/rule-key";

/** The queue of a desk. */
export function QueuePane() {
  return (
    <Pane flush label="Bandeja">
      <QueueGroup title="Tarde" count={1}>
        <QueueRow
          href="#1"
          name="Asoc. Minera Cerro Imaginado"
          amount="48,000.00"
          meta="2026-0389 · Equipo libre de mercurio · Puno"
          sla={{ state: "late", text: "2 días tarde" }}
          stage="Documentos"
          who="le toca"
          turn="yours"
          selected
        />
      </QueueGroup>
      <QueueGroup title="Hoy" count={2}>
        <QueueRow
          href="#2"
          name="Nilda Pruebas Ensayo"
          amount="6,200.00"
          meta="2026-0405 · Mujer pallaquera · Puno"
          sla={{ state: "today", text: "Hoy, 5:30 p. m." }}
          stage="Evaluación"
          who="su borrador"
          turn="draft"
        />
        <QueueRow
          href="#3"
          name="Asoc. Minera Río de Muestra"
          amount="30,000.00"
          meta="2026-0398 · Capital de trabajo · Madre de Dios"
          sla={{ state: "paused", text: "En pausa, 3 días" }}
          stage="Documentos"
          who="solicitante"
          turn="waiting"
        />
      </QueueGroup>
      <div className="p-4">
        <RuleKey
          rows={[
            { state: "saved", term: "borrador", text: "" },
            { state: "waiting", term: "espera a otro", text: "" },
          ]}
        />
      </div>
    </Pane>
  );
}
