// Photos larger than a screen are made smaller here before they are sent: a school's connection carries them, and where they were taken stays on this machine.
const LONGEST = 1920; // pixels of the longer side
const LIGHT = 600 * 1024; // bytes: a photo lighter than this is sent as it is, if it is no larger either

for (const input of document.querySelectorAll("input[type=file][name=Files]")) {
  let working = null;
  input.addEventListener("change", () => {
    working = shrinkAll(input).finally(() => (working = null));
  });
  input.form.addEventListener("submit", (event) => {
    if (!working) return;
    event.preventDefault();
    working.then(() => input.form.requestSubmit(event.submitter));
  });
}

async function shrinkAll(input) {
  const kept = new DataTransfer();
  for (const file of [...input.files]) kept.items.add(await shrunk(file).catch(() => file));
  input.files = kept.files;
}

// What is not a picture stays as it is: the portal says what is wrong with it.
async function shrunk(file) {
  if (!/^image\/(jpeg|png)$/.test(file.type)) return file;
  const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
  const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
  if (scale === 1 && file.size <= LIGHT) return file;
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const blob = await new Promise((done) => canvas.toBlob(done, "image/jpeg", 0.85));
  return blob && blob.size < file.size ? new File([blob], file.name.replace(/\.\w+$/, ".jpg"), { type: "image/jpeg" }) : file;
}
