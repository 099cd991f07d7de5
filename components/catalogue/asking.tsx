import { Button } from "../ui/button";
import { Checkbox } from "../ui/checkbox";
import { DateField } from "../ui/date-field";
import { ErrorSummary } from "../ui/error-summary";
import { FileField } from "../ui/file-field";
import { MoneyField } from "../ui/money-field";
import { NumberField } from "../ui/number-field";
import { ProductCard } from "../ui/product-card";
import { RadioField } from "../ui/radio-field";
import { RuleRow } from "../ui/rule-row";
import { Segments } from "../ui/segments";
import { SelectField } from "../ui/select-field";
import { TextArea } from "../ui/text-area";
import { TextField } from "../ui/text-field";
import { Sample } from "./sample";

/** What can be asked for, and the fields to ask with. */
export function Asking() {
  return (
    <>
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
    </>
  );
}
