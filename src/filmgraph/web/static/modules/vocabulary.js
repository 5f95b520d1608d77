// Completion of classes, properties and prefixes from the release's own vocabulary; no other host is asked.
export function completeVocabulary(Yasqe, address) {
  const terms = fetch(address, { headers: { Accept: "application/json" } })
    .then((answer) => (answer.ok ? answer.json() : { classes: [], properties: [], prefixes: {} }))
    .catch(() => ({ classes: [], properties: [], prefixes: {} }));
  const completers = Yasqe.Autocompleters;
  completers.class.get = async (_, token) => matching((await terms).classes, token);
  completers.property.get = async (_, token) => matching((await terms).properties, token);
  completers.prefixes.get = async () => Object.entries((await terms).prefixes).map(([name, iri]) => `${name}: <${iri}>`);
}

function matching(iris, token) {
  const start = token?.autocompletionString ?? "";
  return iris.filter((iri) => iri.toLowerCase().startsWith(start.toLowerCase()));
}
