import { RatioBar } from "../charts/ratio-bar";
import { TermComparison } from "../charts/term-comparison";
import { Button } from "../ui/button";
import { DataTable } from "../ui/data-table";
import { DiffWords } from "../ui/diff-words";
import { FigureStrip } from "../ui/figure-strip";
import { LedgerTable } from "../ui/ledger-table";
import { Pane } from "../ui/pane";
import { SlaMark } from "../ui/sla-mark";
import { StageStrip } from "../ui/stage-strip";
import { Stamp } from "../ui/stamp";
import { SummaryList } from "../ui/summary-list";
import { Timeline } from "../ui/timeline";
import { Verdict } from "../ui/verdict";
import { YourTurn } from "../ui/your-turn";

/** One case of a queue. */
export function CasePane() {
  return (
    <Pane ground="superficie" label="Caso elegido">
      <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
        <FigureStrip
          figures={[
            { label: "Pide", value: "S/ 48,000.00", note: "mesa gravimétrica y molino" },
            { label: "Plazo", value: "24", note: "meses, sin gracia" },
            { label: "Cuota", value: "2,519.17", note: "soles, el día 15" },
            { label: "De lo disponible", value: "15.2%", limit: "máx. 40%" },
          ]}
        />
        <YourTurn
          label="Le toca: revisar 10 puntos en 3 documentos"
          level={2}
          action={
            <Button href="#abrir" keyCap="Enter">
              Abrir documentos
            </Button>
          }
        >
          <p>Prometimos respuesta para el 19/11/2026. La asociación ya sabe de la demora: nueva fecha 25/11/2026.</p>
        </YourTurn>
        <StageStrip
          stateLabels={{ done: "Hecho", now: "Ahora", next: "Después" }}
          stages={[
            { label: "Recibida", note: "09/11 · 1 de 1 día", state: "done" },
            { label: "Documentos", note: "8 de 6 días", state: "now" },
            { label: "Evaluación", note: "plazo 5 días", state: "next" },
            { label: "Comité", note: "jueves 26/11", state: "next" },
            { label: "Decisión", note: "plazo 1 día", state: "next" },
          ]}
        />
        <DataTable
          caption="Documentos"
          columns={[{ label: "Documento" }, { label: "Puntos", numeric: true }, { label: "Antigüedad", numeric: true }]}
          rows={[
            {
              key: "acta",
              cells: [
                <Verdict key="v" state="observed">
                  Acta de asamblea
                </Verdict>,
                "1 de 6 por ver",
                "42 días",
              ],
            },
            {
              key: "ruc",
              cells: [
                <Verdict key="v" state="meets">
                  Ficha RUC
                </Verdict>,
                "4 de 4",
                "11 días",
              ],
            },
            {
              key: "prueba",
              cells: [
                <Verdict key="v" state="pending">
                  Prueba metalúrgica
                </Verdict>,
                "0 de 5",
                "60 días",
              ],
            },
          ]}
          total={["Tres documentos", "5 de 15", ""]}
        />
        <div className="grid gap-2">
          <h2>Veredictos</h2>
          <Verdict state="meets" note="Padrón de 4 días">
            REINFO vigente
          </Verdict>
          <Verdict state="passed" note="Cumple, comité">
            Cooperativa de 31, monto alto
          </Verdict>
          <Verdict state="fails">Con 9: no cumple todavía</Verdict>
          <Verdict state="error" note="Se esperaba «cumple». Salió «no cumple todavía».">
            Asociación de 7 personas
          </Verdict>
          <Verdict state="not-applicable" note="no aplica">
            Contrato de alquiler
          </Verdict>
          <Verdict state="missing" note="Falta evidencia. No resta.">
            Permiso de agua
          </Verdict>
          <Verdict state="stale" note="Desactualizada. El plazo cambió el 23/11.">
            Noemí Ficcio
          </Verdict>
          <p className="flex flex-wrap gap-4">
            <SlaMark state="on-time">Mañana, 24/11/2026</SlaMark>
            <SlaMark state="today">Hoy, 4:00 p. m.</SlaMark>
            <SlaMark state="late">1 día tarde</SlaMark>
            <SlaMark state="paused">En pausa, 3 días</SlaMark>
          </p>
          <p className="flex flex-wrap gap-2">
            <Stamp tone="azul">En evaluación</Stamp>
            <Stamp tone="violeta">Comité</Stamp>
            <Stamp tone="verde">Aprobada</Stamp>
            <Stamp>Borrador 4</Stamp>
          </p>
        </div>
        <div className="grid gap-2">
          <h2>Qué cambia, en palabras</h2>
          <DiffWords
            labels={{ added: "Entra:", removed: "Sale:" }}
            parts={[
              { text: "El monto más alto sube de " },
              { text: "S/ 80,000.00", change: "removed" },
              { text: " a " },
              { text: "S/ 100,000.00", change: "added" },
              { text: "." },
            ]}
          />
        </div>
        <SummaryList
          change="Cambiar"
          rows={[
            { term: "Produce", value: "129.73 g al mes", note: "0.9 t × 22 días × 8.4 g/t × 78%", href: "#prod" },
            { term: "Vende", value: "S/ 46,702.66", href: "#vende" },
          ]}
        />
        <LedgerTable
          caption="¿Puede pagar?"
          rows={[
            { label: "Vende", amount: "46,702.66" },
            { label: "Costos de la mina", amount: "−28,900.00" },
            { label: "Otras deudas", amount: "−1,240.00" },
          ]}
          total={{ label: "Disponible al mes", amount: "16,562.66" }}
        />
        <RatioBar value={15.2} max={40} scale={60} valueLabel="15.2%" maxLabel="Máximo 40%" />
        <TermComparison
          finding="En 36 meses devuelve S/ 3,992.60 más"
          level={3}
          bars={[
            { label: "24 meses", total: 37548.02, totalLabel: "S/ 37,548.02", note: "Cuota de S/ 1,574.48" },
            { label: "36 meses", total: 41540.62, totalLabel: "S/ 41,540.62", note: "Cuota de S/ 1,163.64" },
          ]}
          extra="+ 3,992.60"
          table={{ label: "Ver en cuadro", content: <p>24 meses: S/ 37,548.02</p> }}
        />
        <Timeline
          events={[
            {
              id: "1",
              when: "23/11/2026, 9:12 a. m.",
              dateTime: "2026-11-23T09:12",
              who: "Delia Muestra",
              what: "Observó el acta de asamblea.",
              detail: "D-07 · El monto no coincide",
            },
          ]}
        />
      </div>
    </Pane>
  );
}
