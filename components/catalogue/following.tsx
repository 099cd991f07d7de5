import { Button } from "../ui/button";
import { CostSummary } from "../ui/cost-summary";
import { LinkRow, LinkRows } from "../ui/link-row";
import { Progress } from "../ui/progress";
import { RuleKey } from "../ui/rule-key";
import { Stamp } from "../ui/stamp";
import { SummaryList } from "../ui/summary-list";
import { TaskList } from "../ui/task-list";
import { TaskRow } from "../ui/task-row";
import { TextLink } from "../ui/text-link";
import { Timeline } from "../ui/timeline";
import { Tracker } from "../ui/tracker";
import { YourTurn } from "../ui/your-turn";
import { Sample } from "./sample";

/** Where an application stands, and what was answered. */
export function Following() {
  return (
    <>
      <Sample title="Lista de tareas">
        <Progress
          figure="4 de 7"
          unit="listas"
          note="Faltan 9 minutos"
          segments={["sent", "sent", "sent", "saved", "open", "open", "open"]}
        />
        <TaskList label="Tareas">
          <TaskRow icon="people" title="Su asociación" state="sent" status="Lista. Enviada" href="#t1" />
          <TaskRow icon="fingerprint" title="Su directiva" state="sent" status="Lista. Enviada" href="#t2" />
          <TaskRow icon="pick" title="Su mina y sus permisos" state="sent" status="Lista. Enviada" href="#t3" />
          <TaskRow
            icon="table"
            title="Lo que quiere comprar"
            state="saved"
            status="Lista. Guardada aquí"
            note="Se envía cuando haya señal"
            href="#t4"
          />
          <TaskRow
            icon="camera"
            title="Fotos de documentos"
            state="yours"
            status="Le toca a usted"
            note="Faltan 2 de 6 fotos. 5 minutos"
            href="#t5"
          />
          <TaskRow
            icon="person"
            title="Confirmación de tesorería"
            state="waiting"
            status="Espera a Mateo Prueba"
            note="Desde su teléfono. 3 minutos"
            href="#t6"
          />
          <TaskRow
            icon="minutes"
            title="Acta de la asamblea"
            state="problem"
            status="Hay un problema"
            note="No se lee la firma."
            href="#t8"
          />
          <TaskRow
            icon="send"
            title="Revisar y enviar"
            state="blocked"
            status="Todavía no puede empezar"
            note="Antes faltan 2 listas. 1 minuto"
          />
        </TaskList>
        <div>
          <h3 className="pb-2">Qué dice la línea del margen</h3>
          <RuleKey
            rows={[
              { state: "sent", term: "Entera:", text: "la caja ya lo tiene." },
              { state: "saved", term: "Cortada:", text: "guardado en este teléfono." },
              { state: "waiting", term: "De puntos:", text: "espera a alguien." },
            ]}
          />
        </div>
      </Sample>

      <Sample title="Estado">
        <YourTurn
          label="Le toca a usted"
          title="Tome otra foto del acta"
          level={3}
          action={
            <Button href="#foto" icon="camera">
              Tomar otra foto
            </Button>
          }
        >
          <p>
            No se lee la firma de la segunda hoja. Envíela hasta el <strong>27/11/2026</strong> y la fecha no cambia.
          </p>
        </YourTurn>
        <Tracker
          stateLabels={{ done: "Hecho", now: "Ahora", next: "Después" }}
          steps={[
            { title: "Recibida", state: "done", lines: ["16/11/2026, 10:07 a. m."] },
            {
              title: "Revisión de documentos",
              state: "now",
              facts: [
                { term: "La tiene", value: "Mesa de documentos" },
                { term: "Promesa", value: "Hasta el 30/11/2026", strong: true },
                { term: "Último", value: "Hoy le pedimos una foto" },
              ],
            },
            { title: "Evaluación", state: "next", lines: ["Hasta el 03/12/2026", "Analista de crédito"] },
            { title: "Comité", state: "next", lines: ["El 10/12/2026", "Deciden tres personas"] },
            { title: "Decisión", state: "next", lines: ["El 11/12/2026", "Le avisamos por WhatsApp"] },
          ]}
        />
        <LinkRows>
          <LinkRow href="#envie" note="6 documentos">
            Ver lo que envié
          </LinkRow>
          <LinkRow href="#mensajes" note="1 nuevo">
            Mensajes
          </LinkRow>
        </LinkRows>
        <TextLink href="#estado" icon="magnifier">
          Ver cómo va mi solicitud
        </TextLink>
        <div className="flex flex-wrap gap-2">
          <Stamp tone="laguna">Documentos</Stamp>
          <Stamp tone="azul">En evaluación</Stamp>
          <Stamp tone="violeta">Comité</Stamp>
          <Stamp tone="verde">Aprobada</Stamp>
          <Stamp>Borrador</Stamp>
        </div>
        <Timeline
          events={[
            {
              id: "1",
              when: "23/11/2026, 9:12 a. m.",
              dateTime: "2026-11-23T09:12",
              who: "La caja",
              what: "Le pedimos otra foto del acta.",
            },
            {
              id: "2",
              when: "16/11/2026, 10:07 a. m.",
              dateTime: "2026-11-16T10:07",
              who: "Usted",
              what: "Envió la solicitud.",
              detail: "6 documentos",
            },
          ]}
        />
      </Sample>

      <Sample title="Revise sus respuestas">
        <SummaryList
          state="sent"
          change="Cambiar"
          head={
            <>
              <h3 className="text-h2">Su asociación</h3>
              <p className="text-nota text-tinta-2">Enviado hoy, 9:48 a. m.</p>
            </>
          }
          rows={[
            { term: "Nombre", value: "Asociación de Mineros Artesanales ‘Ejemplo Cerro Azul’", href: "#n" },
            { term: "RUC", value: "20601234567", href: "#r" },
            { term: "Quien preside", value: "Juana Ejemplo Muestra", note: "DNI ····4821", href: "#p" },
          ]}
        />
        <SummaryList
          state="saved"
          change="Cambiar"
          head={<h3 className="text-h2">Lo que quiere comprar</h3>}
          rows={[{ term: "Proforma", value: "S/ 32,400.00", note: "Proveedor Ficticio del Sur", href: "#pf" }]}
        />
        <CostSummary
          label="Su cuota de cada mes"
          amount="1,574.48"
          rows={[
            { label: "Recibe", value: "S/ 30,000.00" },
            { label: "Total que devuelve", value: "S/ 37,548.02", strong: true },
            { label: "TCEA (costo total del crédito al año)", value: "25.10%", strong: true },
          ]}
        />
      </Sample>
    </>
  );
}
