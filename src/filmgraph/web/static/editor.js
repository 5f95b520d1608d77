// Puts the full editor in place of the plain form. Without scripts, the form does.
import { barChart } from "./modules/bar-chart.js";
import { namesTable } from "./modules/names-table.js";
import { completeVocabulary } from "./modules/vocabulary.js";

const form = document.querySelector(".editor-form");
const place = document.getElementById("yasgui");
const Yasgui = window.Yasgui;
const endpoint = new URL("/sparql", location).href;

if (Yasgui !== undefined) {
  form.hidden = true;
  place.hidden = false;
  completeVocabulary(Yasgui.Yasqe, "/sparql/vocabulary");
  Yasgui.Yasr.registerPlugin("names", namesTable(endpoint, place.dataset.base));
  Yasgui.Yasr.registerPlugin("chart", barChart(endpoint));
  Object.assign(Yasgui.Yasr.defaults, { pluginOrder: ["names", "chart", "boolean", "response"], defaultPlugin: "names" });
  Yasgui.Yasr.defaults.plugins.table.enabled = false;
  const yasgui = new Yasgui(place, {
    requestConfig: { endpoint, method: "POST" },
    persistenceId: null,
    tabName: "Query",
    yasqe: { prefixCcApi: null, createShortLink: (yasqe) => shortLink(yasqe.getValue()) },
  });
  const tab = yasgui.getTab() ?? yasgui.addTab(true);
  if (!location.hash.includes("query=")) tab.setQuery(form.querySelector("textarea").value);
  nameParts(place);
}

// CodeMirror leaves its field without a name, and its text out of reach of the keyboard when it scrolls.
function nameParts(root) {
  for (const field of root.querySelectorAll(".CodeMirror textarea")) field.setAttribute("aria-label", "The query");
  for (const text of root.querySelectorAll(".CodeMirror-scroll")) text.tabIndex = 0;
}

// A short link that survives: the server keeps the query under a key.
async function shortLink(query) {
  const answer = await fetch("/q", { method: "POST", headers: { "Content-Type": "text/plain" }, body: query });
  if (!answer.ok) throw new Error("The query was not kept.");
  return (await answer.json()).link;
}
