// Results of a SELECT query as readers want them: things by name, numbers as numbers. Used by table and chart.
const NAME_ENDINGS = ["Label", "Title", "Name"];
const MOST_NAMES = 300;

// The columns to show, and a function that gives the words of a cell.
export function readResults(json) {
  const variables = json.head.vars;
  const rows = json.results.bindings;
  const namers = namersOf(variables);
  const columns = variables.filter((name) => ![...namers.values()].includes(name));
  const words = (row, name, names) => {
    const term = row[name];
    if (term === undefined) return "";
    if (term.type !== "uri") return term.value;
    return row[namers.get(name)]?.value ?? names.get(term.value) ?? term.value;
  };
  return { columns, rows, words, namers };
}

// Which variable names which: `film` is named by `filmLabel`, `filmTitle` or `filmName`.
function namersOf(variables) {
  const pairs = variables.flatMap((name) => NAME_ENDINGS.map((ending) => [name, name + ending]));
  return new Map(pairs.filter(([, namer]) => variables.includes(namer)));
}

export function isNumeric(rows, name) {
  const values = rows.map((row) => row[name]).filter((term) => term !== undefined);
  return values.length > 0 && values.every((term) => /#(integer|decimal|double|float|int|long)$/.test(term.datatype ?? ""));
}

// Names of things that the answer gives no label for, asked from the same endpoint.
export async function namesOf(endpoint, { columns, rows, namers }) {
  const unnamed = new Set();
  for (const row of rows) {
    for (const name of columns) {
      if (row[name]?.type === "uri" && row[namers.get(name)] === undefined) unnamed.add(row[name].value);
    }
  }
  const asked = [...unnamed].filter((iri) => !/[<>"{}|^`\\\s]/.test(iri)).slice(0, MOST_NAMES);
  if (asked.length === 0) return new Map();
  const query = `SELECT ?thing (SAMPLE(?label) AS ?name) WHERE { VALUES ?thing { ${asked.map((iri) => `<${iri}>`).join(" ")} }
    ?thing <http://www.w3.org/2000/01/rdf-schema#label> ?label FILTER(LANG(?label) IN ("", "en")) } GROUP BY ?thing`;
  const answer = await fetch(endpoint, {
    method: "POST",
    headers: { "Content-Type": "application/sparql-query", Accept: "application/sparql-results+json" },
    body: query,
  });
  if (!answer.ok) return new Map();
  return new Map((await answer.json()).results.bindings.map((row) => [row.thing.value, row.name.value]));
}

const AUTHORITY = /^http:\/\/publications\.europa\.eu\/resource\/authority\/(country|language)\/([A-Z]+)$/;

// The address of a thing's page here, whatever host serves it; other addresses as they are.
export function pageOf(iri, base) {
  if (iri.startsWith(`${base}/`)) return iri.slice(base.length);
  const listed = AUTHORITY.exec(iri);
  if (listed !== null) return `/browse/film?${listed[1]}=${listed[2]}`;
  return /^https?:/.test(iri) ? iri : null;
}
