// Asks a server with Comunica, as an endpoint and by following its documents; prints what it found as JSON.
import { QueryEngine } from "@comunica/query-sparql";

const [server, thing] = process.argv.slice(2);
const engine = new QueryEngine();

async function ask(query, source) {
  const bindings = await (await engine.queryBindings(query, { sources: [source] })).toArray();
  return bindings.map((row) => Object.fromEntries([...row].map(([name, term]) => [name.value, term.value])));
}

const title = `SELECT ?title { <${thing}> <http://www.w3.org/2000/01/rdf-schema#label> ?title }`;
const words = `SELECT ?words { ?evidence <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#anchorOf> ?words }`;
const graph = await (
  await engine.queryQuads(`CONSTRUCT { <${thing}> ?p ?o } WHERE { <${thing}> ?p ?o }`, {
    sources: [{ type: "sparql", value: `${server}/sparql` }],
  })
).toArray();

console.log(
  JSON.stringify({
    endpoint: await ask(title, { type: "sparql", value: `${server}/sparql` }),
    discovered: await ask(title, `${server}/sparql`),
    document: await ask(title, `${server}${new URL(thing).pathname}`),
    words: await ask(words, `${server}${new URL(thing).pathname}.jsonld`),
    triples: graph.length,
  }),
);
