/* Files may be dropped on the field's own box; their names are shown and read out. */
export function start(box) {
  const input = box.querySelector("input[type=file]");
  const words = box.querySelector("[data-drop-words]");
  const list = box.querySelector("[data-drop-list]");
  words?.removeAttribute("hidden");
  const name = () => {
    list.textContent = [...input.files].map((file) => file.name).join(", ");
  };
  input.addEventListener("change", name);
  box.addEventListener("dragover", (event) => {
    event.preventDefault();
    box.dataset.over = "";
  });
  ["dragleave", "drop"].forEach((kind) => box.addEventListener(kind, () => delete box.dataset.over));
  box.addEventListener("drop", (event) => {
    event.preventDefault();
    const files = [...event.dataTransfer.files];
    if (files.length === 0) {
      return;
    }
    const chosen = new DataTransfer();
    (input.multiple ? files : files.slice(0, 1)).forEach((file) => chosen.items.add(file));
    input.files = chosen.files;
    input.dispatchEvent(new Event("change", { bubbles: true }));
  });
}
