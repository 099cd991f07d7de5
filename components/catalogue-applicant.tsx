import type { ReactNode } from "react";
import { CoinGrid } from "./charts/coin-grid";
import { CountBar } from "./charts/count-bar";
import { DebtColumns } from "./charts/debt-columns";
import { RatioBar } from "./charts/ratio-bar";
import { TermComparison } from "./charts/term-comparison";
import { ApplicantShell } from "./ui/applicant-shell";
import { BackLink } from "./ui/back-link";
import { Banner } from "./ui/banner";
import { Button } from "./ui/button";
import { Checkbox } from "./ui/checkbox";
import { CostBox } from "./ui/cost-box";
import { CostSummary } from "./ui/cost-summary";
import { DateField } from "./ui/date-field";
import { EmptyState } from "./ui/empty-state";
import { ErrorSummary } from "./ui/error-summary";
import { FileField } from "./ui/file-field";
import { LanguageSwitch } from "./ui/language-switch";
import { LedgerTable } from "./ui/ledger-table";
import { Letter } from "./ui/letter";
import { LinkRow, LinkRows } from "./ui/link-row";
import { Listen } from "./ui/listen";
import { MoneyField } from "./ui/money-field";
import { Notice } from "./ui/notice";
import { NumberField } from "./ui/number-field";
import { OfflineStrip } from "./ui/offline-strip";
import { ProductCard } from "./ui/product-card";
import { Progress } from "./ui/progress";
import { RadioField } from "./ui/radio-field";
import { Reason } from "./ui/reason";
import { Receipt } from "./ui/receipt";
import { RuleKey } from "./ui/rule-key";
import { RuleRow } from "./ui/rule-row";
import { Segments } from "./ui/segments";
import { SelectField } from "./ui/select-field";
import { Stamp } from "./ui/stamp";
import { SummaryList } from "./ui/summary-list";
import { TaskList } from "./ui/task-list";
import { TaskRow } from "./ui/task-row";
import { TextArea } from "./ui/text-area";
import { TextField } from "./ui/text-field";
import { TextLink } from "./ui/text-link";
import { Timeline } from "./ui/timeline";
import { Tracker } from "./ui/tracker";
import { YourTurn } from "./ui/your-turn";

function Sample({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="mt-12 grid grid-cols-[minmax(0,1fr)] gap-6 border-t border-linea pt-6">
      <h2>{title}</h2>
      {children}
    </section>
  );
}

const schedule = Array.from({ length: 24 }, (_, month) => {
  const cost = 565.13 - (month * (565.13 - 28.71)) / 23;
  return { cost, principal: 1009.35 + (month * (1524.38 - 1009.35)) / 23 };
});

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

      <Sample title="Para qué puede pedir">
        <div className="grid gap-3">
          <ProductCard
            title="Equipo sin mercurio"
            summary="Mesas, molinos y retortas."
            drawing="table"
            range={{ label: "Monto", value: "S/ 5,000 a S/ 90,000" }}
            example={{ label: "Ejemplo: S/ 30,000 en 24 meses", amount: "1,574.48", after: "al mes" }}
            link={{ label: "Ver este crédito", href: "#equipo" }}
          />
          <ProductCard
            title="Capital de trabajo"
            summary="Dinero para operar."
            drawing="sack"
            range={{ label: "Monto", value: "S/ 2,000 a S/ 20,000" }}
            example={{ label: "Ejemplo: S/ 10,000 en 12 meses", amount: "988.02", after: "al mes" }}
            link={{ label: "Ver este crédito", href: "#capital" }}
          />
          <ProductCard
            title="Gastos de formalización"
            summary="Trámites, estudios y permisos."
            drawing="papers"
            range={{ label: "Monto", value: "S/ 1,000 a S/ 8,000" }}
            example={{ label: "Ejemplo: S/ 5,000 en 12 meses", amount: "471.01", after: "al mes" }}
            link={{ label: "Ver este crédito", href: "#gastos" }}
          />
          <ProductCard
            title="Planta compartida"
            summary="Un molino entre varias asociaciones."
            drawing="mill"
            range={{ label: "Monto", value: "S/ 20,000 a S/ 300,000" }}
            example={{ label: "Ejemplo: S/ 90,000 en 36 meses", amount: "3,490.92", after: "al mes" }}
            link={{ label: "Ver este crédito", href: "#planta" }}
          />
          <ProductCard
            title="Mujer pallaquera"
            summary="Herramientas y capital propio."
            drawing="pick"
            range={{ label: "Monto", value: "S/ 500 a S/ 6,000" }}
            example={{ label: "Ejemplo: S/ 2,000 en 12 meses", amount: "188.40", after: "al mes" }}
            link={{ label: "Ver este crédito", href: "#pallaquera" }}
          />
          <ProductCard
            title="Solar y agua"
            summary="Paneles, bombas y recirculación."
            drawing="panel"
            range={{ label: "Monto", value: "S/ 3,000 a S/ 40,000" }}
            example={{ label: "Ejemplo: S/ 12,000 en 24 meses", amount: "629.79", after: "al mes" }}
            link={{ label: "Ver este crédito", href: "#solar" }}
          />
        </div>
      </Sample>

      <Sample title="Errores y campos">
        <ErrorSummary
          title="Hay un problema"
          errors={[
            { field: "dni", text: "Escriba los 8 números de su DNI." },
            { field: "monto", text: "Escriba un monto entre S/ 5,000 y S/ 90,000." },
          ]}
        />
        <TextField
          name="dni"
          label="DNI de quien preside"
          hint="Son 8 números, sin guion."
          inputMode="numeric"
          width={12}
          value="4821"
          error="Escriba los 8 números de su DNI."
        />
        <TextField name="nombre" label="Nombre de la asociación" value="Asociación de Mineros Ejemplo" />
        <MoneyField name="monto" label="¿Cuánto necesita?" hint="Puede pedir de S/ 5,000 a S/ 90,000." value="30,000" />
        <NumberField name="mineral" label="¿Cuánto mineral saca en un mes normal?" unit="toneladas" value="45" />
        <Checkbox name="no-se" label="No sé" />
        <Segments
          name="plazo"
          label="¿En cuántos meses paga?"
          value="24"
          options={["12", "24", "36", "48"].map((value) => ({ value, label: value }))}
        />
        <DateField
          name="fecha"
          label="Fecha de la asamblea"
          hint="Está en la primera línea del acta."
          labels={{ day: "Día", month: "Mes", year: "Año" }}
          value={{ day: "12", month: "10", year: "2026" }}
        />
        <RadioField
          name="mercurio"
          label="¿Usa mercurio hoy?"
          value="dejar"
          options={[
            { value: "no", label: "No" },
            { value: "dejar", label: "Sí, quiero dejarlo", hint: "El crédito es para eso.", icon: "table" },
            { value: "si", label: "Sí, y quiero seguir" },
          ]}
        />
        <SelectField
          name="region"
          label="Región"
          blank="Elija una región"
          options={[
            { value: "pun", label: "Puno" },
            { value: "mdd", label: "Madre de Dios" },
          ]}
        />
        <TextArea name="uso" label="Para qué es el equipo" hint="Con sus palabras." rows={3} />
        <FileField
          name="acta"
          label="Foto del acta de la asamblea"
          hint="Se debe leer la firma."
          cameraLabel="Tomar foto con la cámara"
          fileLabel="Elegir foto o PDF"
        />
        <Checkbox name="verdad" label="Lo que escribí es verdad." checked />
        <Checkbox
          name="sbs"
          label="Autorizo a la caja a ver mis deudas en la central de riesgos."
          error="Marque la casilla para seguir."
        />
        <Button>Continuar</Button>
        <RuleRow state="saved" note="Hoy, 10:07 a. m.">
          <strong>Guardado en este teléfono</strong>
        </RuleRow>
      </Sample>

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

      <Sample title="Costo">
        <CostBox
          title="Lo que va a pagar"
          level={3}
          listen={
            <Listen src="#audio" plain>
              Escuchar
            </Listen>
          }
          instalment={{
            label: "Su cuota de cada mes",
            amount: "1,574.48",
            note: "El día 5 de cada mes, 24 veces. Baja un poco cada mes: la última es S/ 1,553.09.",
          }}
          total={{
            label: "Total que devuelve",
            amount: "37,548.02",
            note: "Por cada S/ 100.00 que recibe, devuelve S/ 125.16.",
          }}
          tcea={{
            label: "TCEA",
            rate: "25.10%",
            note: "Es el costo total del crédito al año. Úselo para comparar con otra caja o banco.",
          }}
          ledger={{
            title: "De dónde sale el total",
            rows: [
              { label: "Su crédito", amount: "30,000.00" },
              { label: "Interés", amount: "7,247.50" },
              { label: "Seguro por si usted fallece (desgravamen)", amount: "300.52" },
              { label: "Comisiones", amount: "0.00" },
            ],
            total: { label: "Total en soles", amount: "37,548.02" },
          }}
          late={
            <p>
              <strong>Si se atrasa,</strong> paga cerca de S/ 1.00 más por cada día en la primera cuota.
            </p>
          }
          early={
            <p>
              <strong>Si paga antes,</strong> no le cobramos nada y el interés baja.
            </p>
          }
          actions={
            <>
              <Button href="#cronograma" look="secondary" icon="papers">
                Ver cronograma
              </Button>
              <Button href="#pdf" look="secondary" icon="download">
                Descargar PDF
              </Button>
            </>
          }
        />
        <CoinGrid
          finding="De cada S/ 100 que paga, S/ 80 son su crédito"
          parts={[
            { kind: "credit", coins: 80, amount: "S/ 80", label: "su crédito" },
            { kind: "interest", coins: 19, amount: "S/ 19", label: "interés" },
            { kind: "insurance", coins: 1, amount: "S/ 1", label: "seguro" },
          ]}
        />
        <DebtColumns
          finding="Cada mes paga menos interés y más de su crédito"
          columns={schedule}
          costLabel="interés y seguro"
          principalLabel="de su crédito"
          first={{ name: "Cuota 1", cost: "S/ 565.13", principal: "S/ 1,009.35" }}
          last={{ name: "Cuota 24", cost: "S/ 28.71", principal: "S/ 1,524.38" }}
          table={{
            label: "Ver en cuadro",
            content: <LedgerTable caption="Primera cuota" rows={[{ label: "Interés y seguro", amount: "565.13" }]} />,
          }}
        />
        <TermComparison
          finding="En 36 meses la cuota baja, pero devuelve S/ 3,992.60 más"
          bars={[
            { label: "24 meses", total: 37548.02, totalLabel: "S/ 37,548.02", note: "Cuota de S/ 1,574.48" },
            { label: "36 meses", total: 41540.62, totalLabel: "S/ 41,540.62", note: "Cuota de S/ 1,163.64" },
          ]}
          extra="+ 3,992.60"
        />
      </Sample>

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
    </ApplicantShell>
  );
}
