// The form of a criterion shows only what its method needs. Without script all fields are there, and those of other methods are left unread.
const form = document.querySelector("form[data-criterion]");
const method = form?.querySelector("[name=Method]");
const show = () => {
  for (const part of form.querySelectorAll("[data-methods]")) part.hidden = !part.dataset.methods.split(" ").includes(method.value);
};
method?.addEventListener("change", show);
if (method) show();
