import { CoinGrid } from "../charts/coin-grid";
import { DebtColumns } from "../charts/debt-columns";
import { TermComparison } from "../charts/term-comparison";
import { Button } from "../ui/button";
import { CostBox } from "../ui/cost-box";
import { LedgerTable } from "../ui/ledger-table";
import { Listen } from "../ui/listen";
import { Sample } from "./sample";

const schedule = Array.from({ length: 24 }, (_, month) => {
  const cost = 565.13 - (month * (565.13 - 28.71)) / 23;
  return { cost, principal: 1009.35 + (month * (1524.38 - 1009.35)) / 23 };
});

/** What a loan costs. */
export function Cost() {
  return (
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
  );
}
