// Escape closes the open note and gives the focus back to its mark.
export function closeWordsOnEscape(root) {
  root.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    const note = event.target.closest?.("details.words[open]") ?? root.querySelector("details.words[open]");
    if (note === null) return;
    note.open = false;
    note.querySelector("summary").focus();
  });
}
