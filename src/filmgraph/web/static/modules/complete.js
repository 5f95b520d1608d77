// Completion for search fields: a combobox with a list below it (WAI-ARIA 1.2), fed by /search/suggest.
const WAIT = 120;

export function completeSearches(root) {
  root.querySelectorAll("[data-suggest]").forEach((field, number) => complete(field, `suggestions-${number}`));
}

function complete(field, id) {
  const input = field.querySelector("input");
  const list = document.createElement("ul");
  let asked = 0;
  let timer = 0;
  list.className = "suggestions";
  list.id = id;
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Suggestions");
  field.append(list);
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-controls", id);
  input.setAttribute("aria-expanded", "false");

  const show = (open) => {
    list.hidden = !open;
    input.setAttribute("aria-expanded", String(open));
    if (!open) input.removeAttribute("aria-activedescendant");
  };
  const options = () => [...list.children];
  const chosen = () => options().find((option) => option.getAttribute("aria-selected") === "true");
  const choose = (option) => {
    for (const each of options()) each.setAttribute("aria-selected", String(each === option));
    input.setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest" });
  };
  const fill = async () => {
    const mine = ++asked;
    const found = input.value.trim() === "" ? [] : await suggestions(field.dataset.suggest, input.value);
    if (mine !== asked) return;
    list.replaceChildren(...found.map((each, place) => optionFor(each, `${id}-${place}`)));
    show(found.length > 0 && document.activeElement === input);
  };

  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(fill, WAIT);
  });
  input.addEventListener("blur", () => setTimeout(() => show(false), 150));
  input.addEventListener("keydown", (event) => {
    const all = options();
    if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      event.stopPropagation();
      show(false);
    } else if (!list.hidden && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      choose(all[(all.indexOf(chosen()) + step + all.length + (step < 0 && !chosen() ? 1 : 0)) % all.length]);
    } else if (event.key === "Enter" && !list.hidden && chosen()) {
      event.preventDefault();
      location.assign(chosen().dataset.href);
    }
  });
  list.addEventListener("pointerdown", (event) => {
    const option = event.target.closest("[role=option]");
    if (option !== null) location.assign(option.dataset.href);
  });
}

async function suggestions(address, text) {
  try {
    const answer = await fetch(`${address}?${new URLSearchParams({ q: text })}`, { headers: { Accept: "application/json" } });
    return answer.ok ? (await answer.json()).suggestions : [];
  } catch {
    return [];
  }
}

function optionFor(suggestion, id) {
  const option = document.createElement("li");
  const name = document.createElement("bdi");
  const kind = document.createElement("span");
  name.textContent = suggestion.label;
  kind.className = "kind";
  kind.textContent = suggestion.kind;
  option.id = id;
  option.dataset.href = suggestion.href;
  option.setAttribute("role", "option");
  option.setAttribute("aria-selected", "false");
  option.append(name, kind);
  return option;
}
