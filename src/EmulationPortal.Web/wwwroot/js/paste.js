// A column copied from Excel is pasted down the inputs that share data-paste, from the one it was pasted into. The values go in
// as they were copied; saving reads and checks them. Ctrl+Z in the input it was pasted into brings all of them back.
const column = (input) => [...input.form.querySelectorAll("[data-paste]")].filter((other) => other.dataset.paste === input.dataset.paste);
let last = null;

document.addEventListener("paste", (event) => {
  const input = event.target.closest?.("input[data-paste]");
  const lines = event.clipboardData?.getData("text/plain").replace(/\r\n?/g, "\n").replace(/\n$/, "").split("\n") ?? [];
  if (!input || lines.length < 2) return;
  event.preventDefault();
  const inputs = column(input);
  const places = inputs.slice(inputs.indexOf(input), inputs.indexOf(input) + lines.length);
  last = { input, before: places.map((place) => [place, place.value]) };
  places.forEach((place, at) => (place.value = lines[at].split("\t")[0].trim()));
  input.dispatchEvent(new Event("input", { bubbles: true }));
});

document.addEventListener("keydown", (event) => {
  if (!(event.ctrlKey || event.metaKey) || event.key !== "z" || event.target !== last?.input) return;
  event.preventDefault();
  for (const [place, value] of last.before) place.value = value;
  last.input.dispatchEvent(new Event("input", { bubbles: true }));
  last = null;
});
