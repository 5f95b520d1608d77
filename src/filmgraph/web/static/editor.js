// Puts the full editor in place of the plain form. Without scripts, the form does.
const form = document.querySelector(".editor-form");
const place = document.getElementById("yasgui");
const Yasgui = window.Yasgui;

if (Yasgui !== undefined) {
  const query = form.querySelector("textarea").value;
  form.hidden = true;
  place.hidden = false;
  const yasgui = new Yasgui(place, {
    requestConfig: { endpoint: new URL("/sparql", location).href, method: "GET" },
    persistenceId: null,
    copyEndpointOnNewTab: true,
  });
  const tab = yasgui.getTab() ?? yasgui.addTab(true);
  tab.setQuery(query);
}
