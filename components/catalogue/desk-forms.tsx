import { Button } from "../ui/button";
import { Checkbox } from "../ui/checkbox";
import { DateField } from "../ui/date-field";
import { EmptyState } from "../ui/empty-state";
import { ErrorSummary } from "../ui/error-summary";
import { FileField } from "../ui/file-field";
import { LockedAct } from "../ui/locked-act";
import { MoneyField } from "../ui/money-field";
import { Notice } from "../ui/notice";
import { Pane, Panes } from "../ui/pane";
import { RadioField } from "../ui/radio-field";
import { Segments } from "../ui/segments";
import { SelectField } from "../ui/select-field";
import { TextArea } from "../ui/text-area";
import { TextField } from "../ui/text-field";

/** The forms of a desk. */
export function Forms() {
  return (
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
                <strong>No se puede publicar todavía.</strong> Falla un caso de muestra. <a href="#caso">Ver el caso</a>
              </>
            }
          >
            Publicar
          </LockedAct>
        </div>
      </Pane>
    </Panes>
  );
}
