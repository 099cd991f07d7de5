import { Banner } from "../ui/banner";
import { Breadcrumb } from "../ui/breadcrumb";
import { Button } from "../ui/button";
import { CaseHeader } from "../ui/case-header";
import { DeskNav } from "../ui/desk-nav";
import { DeskSearch } from "../ui/desk-search";
import { DeskShell } from "../ui/desk-shell";
import { KeyCap } from "../ui/key-cap";
import { Panes } from "../ui/pane";
import { SlaMark } from "../ui/sla-mark";
import { Stamp } from "../ui/stamp";
import { Tabs } from "../ui/tabs";
import { CasePane } from "./desk-case";
import { Forms } from "./desk-forms";
import { QueuePane } from "./desk-queue";

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
        <QueuePane />
        <CasePane />
      </Panes>
      <Forms />
    </DeskShell>
  );
}
