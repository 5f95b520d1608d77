// A bar chart of results for YASR: the first column that names things against one that counts, which can be chosen.
import { isNumeric, namesOf, readResults } from "./results.js";

const MOST_BARS = 40;
const SVG = "http://www.w3.org/2000/svg";

export function barChart(endpoint) {
  return class BarChart {
    constructor(yasr) {
      this.yasr = yasr;
      this.priority = 5;
      this.label = "Chart";
    }

    canHandleResults() {
      if ((this.yasr.results?.getVariables()?.length ?? 0) < 2) return false;
      return axes(readResults(this.yasr.results.getAsJson())) !== null;
    }

    getIcon() {
      return document.createElement("span");
    }

    async draw() {
      const results = readResults(this.yasr.results.getAsJson());
      const found = axes(results, this.number);
      const rows = results.rows.slice(0, MOST_BARS);
      const names = await namesOf(endpoint, { ...results, rows });
      const most = Math.max(...rows.map((row) => Number(row[found.number]?.value ?? 0)), 1);
      const table = document.createElement("table");
      table.className = "rows-chart result-chart";
      table.createCaption().textContent = `${found.number} by ${found.name}`;
      for (const row of rows) {
        const line = table.insertRow();
        const name = document.createElement("th");
        const bar = line.insertCell();
        const number = line.insertCell();
        name.scope = "row";
        name.textContent = results.words(row, found.name, names);
        line.prepend(name);
        bar.className = "rows-bar";
        bar.append(barOf(Number(row[found.number]?.value ?? 0) / most));
        number.className = "numeric";
        number.textContent = row[found.number]?.value ?? "";
      }
      this.yasr.resultsEl.replaceChildren(...this.choices(found), table, ...leftOut(results.rows.length - rows.length));
    }

    // A button for each column that counts, where there are several.
    choices({ number, numbers }) {
      if (numbers.length < 2) return [];
      const bar = document.createElement("p");
      bar.className = "chart-choice";
      for (const each of numbers) {
        const button = document.createElement("button");
        button.textContent = each;
        button.setAttribute("aria-pressed", each === number);
        button.addEventListener("click", () => {
          this.number = each;
          this.draw().then(() => this.yasr.resultsEl.querySelector('[aria-pressed="true"]').focus());
        });
        bar.append(button);
      }
      return [bar];
    }
  };
}

function axes({ columns, rows }, wanted) {
  const numbers = columns.filter((name) => isNumeric(rows, name));
  const name = columns.find((each) => !numbers.includes(each));
  return numbers.length === 0 || name === undefined
    ? null
    : { name, numbers, number: numbers.includes(wanted) ? wanted : numbers[0] };
}

function leftOut(count) {
  if (count <= 0) return [];
  const said = document.createElement("p");
  said.className = "aside";
  said.textContent = `The first ${MOST_BARS} rows; ${count} more are in the table.`;
  return [said];
}

function barOf(share) {
  const drawing = document.createElementNS(SVG, "svg");
  const bar = document.createElementNS(SVG, "rect");
  drawing.setAttribute("aria-hidden", "true");
  bar.setAttribute("class", "chart-bar");
  bar.setAttribute("width", `${Math.max(0, share * 100)}%`);
  bar.setAttribute("height", "100%");
  drawing.append(bar);
  return drawing;
}
