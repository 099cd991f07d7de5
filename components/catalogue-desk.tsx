import { RatioBar } from "./charts/ratio-bar";
import { TermComparison } from "./charts/term-comparison";
import { Banner } from "./ui/banner";
import { Breadcrumb } from "./ui/breadcrumb";
import { Button } from "./ui/button";
import { CaseHeader } from "./ui/case-header";
import { Checkbox } from "./ui/checkbox";
import { DataTable } from "./ui/data-table";
import { DateField } from "./ui/date-field";
import { DeskNav } from "./ui/desk-nav";
import { DeskSearch } from "./ui/desk-search";
import { DeskShell } from "./ui/desk-shell";
import { DiffWords } from "./ui/diff-words";
import { EmptyState } from "./ui/empty-state";
import { ErrorSummary } from "./ui/error-summary";
import { FigureStrip } from "./ui/figure-strip";
import { FileField } from "./ui/file-field";
import { KeyCap } from "./ui/key-cap";
import { LedgerTable } from "./ui/ledger-table";
import { LockedAct } from "./ui/locked-act";
import { MoneyField } from "./ui/money-field";
import { Notice } from "./ui/notice";
import { Pane, Panes } from "./ui/pane";
import { QueueGroup, QueueRow } from "./ui/queue-row";
import { RadioField } from "./ui/radio-field";
import { RuleKey } from "./ui/rule-key";
import { Segments } from "./ui/segments";
import { SelectField } from "./ui/select-field";
import { SlaMark } from "./ui/sla-mark";
import { StageStrip } from "./ui/stage-strip";
import { Stamp } from "./ui/stamp";
import { SummaryList } from "./ui/summary-list";
import { Tabs } from "./ui/tabs";
import { TextArea } from "./ui/text-area";
import { TextField } from "./ui/text-field";
import { Timeline } from "./ui/timeline";
import { Verdict } from "./ui/verdict";
import { YourTurn } from "./ui/your-turn";

export function DeskCatalogue() {
  return (
    <DeskShell
      skip="Ir al contenido"
      home="#bandeja"
      search={<DeskSearch action="#buscar" label="Buscar código, RUC, nombre o región" keyCap="/" />}
      context="Caja Municipal de Ejemplo · lunes 23/11/2026"
      user={{ name: "Delia Muestra", role: "Analista", initials: "DM", href: "#cuenta" }}
      menuLabel="Menú"
      strips={<Banner label="Aviso de muestra">Datos de muestra. Nada de lo que ve es real.</Banner>}
      nav={
        <DeskNav
          label="Principal"
          groups={[
            {
              title: "Mi trabajo",
              items: [
                { href: "#mias", label: "Mis solicitudes", icon: "inbox", count: 14, current: true },
                { href: "#tarde", label: "Tarde", count: 2 },
                { href: "#hoy", label: "Vencen hoy", count: 3 },
              ],
            },
            {
              title: "Equipo",
              items: [
                { href: "#sin-asignar", label: "Sin asignar", icon: "people", count: 7 },
                { href: "#comite", label: "Comité 26/11", icon: "committee", count: 5 },
                { href: "#todas", label: "Todas", icon: "document", count: 128 },
              ],
            },
            {
              items: [
                { href: "#tablero", label: "Tablero", icon: "chart" },
                { href: "#productos", label: "Productos", icon: "products" },
                { href: "#ayuda", label: "Ayuda", icon: "help" },
              ],
            },
          ]}
        />
      }
      keys={
        <>
          <span className="flex items-center gap-2">
            <KeyCap>J</KeyCap>
            <KeyCap>K</KeyCap> siguiente, anterior
          </span>
          <span className="flex items-center gap-2">
            <KeyCap>Enter</KeyCap> abrir
          </span>
        </>
      }
    >
      <CaseHeader
        breadcrumb={
          <Breadcrumb label="Ruta" items={[{ label: "Mi bandeja", href: "#bandeja" }, { label: "SOL-2026-0389" }]} />
        }
        title="Asociación Minera Cerro Imaginado"
        marks={
          <>
            <Stamp tone="laguna">Documentos</Stamp>
            <SlaMark state="late">2 días tarde</SlaMark>
          </>
        }
        summary="Equipo libre de mercurio, versión 3 · Ananea, Puno · 23 personas socias"
        actions={
          <>
            <Button look="secondary" href="#nota">
              Nota interna
            </Button>
            <Button href="#recomendar" keyCap="R">
              Recomendar
            </Button>
          </>
        }
        tabs={
          <Tabs
            label="Caso"
            tabs={[
              { label: "Resumen", href: "#resumen", current: true },
              { label: "Documentos", href: "#documentos", count: "20 de 30" },
              { label: "Evaluación", href: "#evaluacion" },
              { label: "Ambiente", href: "#ambiente" },
              { label: "Historial", href: "#historial" },
            ]}
          />
        }
      />
      <Panes layout="list">
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
              <p>
                Prometimos respuesta para el 19/11/2026. La asociación ya sabe de la demora: nueva fecha 25/11/2026.
              </p>
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
              columns={[
                { label: "Documento" },
                { label: "Puntos", numeric: true },
                { label: "Antigüedad", numeric: true },
              ]}
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
      </Panes>
      <Panes layout="aside">
        <Pane>
          <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
            <h2>Formularios</h2>
            <ErrorSummary title="Hay un problema" errors={[{ field: "nota", text: "Escriba el motivo." }]} />
            <div className="grid gap-4 sm:grid-cols-2">
              <TextField name="rige" label="Rige desde" type="date" value="2027-01-04" />
              <MoneyField name="maximo" label="Monto máximo" value="100,000.00" hint="Hoy S/ 80,000.00." />
              <SelectField
                name="motivo"
                label="Motivo"
                value="d07"
                options={[{ value: "d07", label: "D-07 · El monto no coincide" }]}
              />
              <DateField name="acta" label="Fecha del acta" labels={{ day: "Día", month: "Mes", year: "Año" }} />
            </div>
            <Segments
              name="vista"
              label="Ver"
              value="mias"
              options={[
                { value: "mias", label: "Mías" },
                { value: "equipo", label: "Equipo" },
                { value: "todas", label: "Todas" },
              ]}
            />
            <FileField name="opinion" label="Informe" fileLabel="Elegir PDF" />
            <Checkbox name="conflicto" label="No tengo conflicto de interés" hint="Queda en el acta." checked />
            <Notice title="Datos congelados, 23/11/2026" />
            <Notice look="error" title="El núcleo no respondió">
              <p>Quedó en cola. Nada se envió dos veces.</p>
            </Notice>
            <EmptyState title="Nada pendiente" level={3}>
              <p>El próximo vence mañana, 10:00 a. m.</p>
            </EmptyState>
          </div>
        </Pane>
        <Pane ground="superficie" label="Su voto">
          <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
            <RadioField
              name="voto"
              label="Su voto"
              value="condiciones"
              options={[
                { value: "aprobar", label: "Aprobar", keyCap: "1" },
                { value: "condiciones", label: "Aprobar con las 3 condiciones", keyCap: "2" },
                { value: "no", label: "No aprobar", keyCap: "3" },
              ]}
            />
            <TextArea name="nota" label="Motivo" rows={3} error="Escriba el motivo." />
            <Button tall keyCap="Ctrl+Enter">
              Registrar mi voto
            </Button>
            <Button look="danger" type="button" icon="trash">
              Borrar este borrador
            </Button>
            <LockedAct
              id="publicar"
              reason={
                <>
                  <strong>No se puede publicar todavía.</strong> Falla un caso de muestra.{" "}
                  <a href="#caso">Ver el caso</a>
                </>
              }
            >
              Publicar
            </LockedAct>
          </div>
        </Pane>
      </Panes>
    </DeskShell>
  );
}
