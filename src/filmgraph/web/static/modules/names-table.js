// A table of results for YASR: things by name, linked to their pages; fifty rows at a time.
import { isNumeric, namesOf, pageOf, readResults } from "./results.js";

const PART = 50;

export function namesTable(endpoint, base) {
  return class NamesTable {
    constructor(yasr) {
      this.yasr = yasr;
      this.priority = 20;
      this.label = "Table";
      this.helpReference = null;
    }

    canHandleResults() {
      return (this.yasr.results?.getVariables()?.length ?? 0) > 0;
    }

    getIcon() {
      return document.createElement("span");
    }

    download(filename) {
      return {
        contentType: "text/csv",
        getData: () => this.yasr.results.asCsv(),
        filename: `${filename ?? "answer"}.csv`,
        title: "Download as CSV",
      };
    }

    async draw() {
      const results = readResults(this.yasr.results.getAsJson());
      const place = this.yasr.resultsEl;
      let shown = Math.min(PART, results.rows.length);
      const render = async () => {
        const part = { ...results, rows: results.rows.slice(0, shown) };
        const names = await namesOf(endpoint, part);
        place.replaceChildren(tableOf(part, results, names, base));
        if (shown < results.rows.length) {
          const more = document.createElement("button");
          more.type = "button";
          more.textContent = `Show more of ${results.rows.length} rows`;
          more.addEventListener("click", () => {
            shown = Math.min(shown + PART, results.rows.length);
            render();
          });
          place.append(more);
        }
      };
      await render();
    }
  };
}

function tableOf({ columns, rows, words }, whole, names, base) {
  const table = document.createElement("table");
  table.className = "listing names-table";
  const head = table.createTHead().insertRow();
  const numeric = new Set(columns.filter((name) => isNumeric(whole.rows, name)));
  for (const name of columns) {
    const cell = document.createElement("th");
    cell.scope = "col";
    cell.textContent = name.replace(/([A-Z])/g, " $1").toLowerCase();
    cell.classList.toggle("numeric", numeric.has(name));
    head.append(cell);
  }
  const body = table.createTBody();
  for (const row of rows) {
    const line = body.insertRow();
    for (const name of columns) {
      const cell = line.insertCell();
      cell.dir = "auto";
      cell.classList.toggle("numeric", numeric.has(name));
      cell.append(content(row[name], words(row, name, names), base));
    }
  }
  return table;
}

function content(term, said, base) {
  const href = term?.type === "uri" ? pageOf(term.value, base) : null;
  if (href === null) return said;
  const link = document.createElement("a");
  link.href = href;
  link.textContent = said;
  return link;
}
