// On a record's page: pointing at words lights the fact read from them, and the other way round.
export function lightReadings(root) {
  const reading = root.querySelector(".reading");
  if (reading === null) return;
  const light = (anchors) => {
    for (const lit of reading.querySelectorAll(".lit")) lit.classList.remove("lit");
    for (const anchor of anchors) {
      for (const part of reading.querySelectorAll(`[data-reads~="${CSS.escape(anchor)}"]`)) part.classList.add("lit");
    }
  };
  const from = (event) => {
    const part = event.target.closest("[data-reads]");
    light(part === null ? [] : part.dataset.reads.split(" ").slice(-1));
  };
  reading.addEventListener("pointerover", from);
  reading.addEventListener("focusin", from);
  reading.addEventListener("pointerleave", () => light([]));
}
