/* Extras on top of pages that work without them. Each control is hidden in the HTML and shown here where the browser can serve it. */

const TEXT_SIZE_KEY = "text-size";

/* Storage can be forbidden by the browser's settings; then the choice lasts for the page. */
function remembered(key) {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function remember(key, value) {
  try {
    localStorage.setItem(key, value);
  } catch {
    return;
  }
}

function setLargerText(isLarge, buttons) {
  document.documentElement.toggleAttribute("data-text", isLarge);
  if (isLarge) document.documentElement.dataset.text = "large";
  for (const button of buttons) button.setAttribute("aria-pressed", String(isLarge));
}

function offerLargerText() {
  const buttons = document.querySelectorAll("[data-larger-text]");
  setLargerText(remembered(TEXT_SIZE_KEY) === "large", buttons);
  for (const button of buttons) {
    button.hidden = false;
    button.addEventListener("click", () => {
      const isLarge = button.getAttribute("aria-pressed") !== "true";
      setLargerText(isLarge, buttons);
      remember(TEXT_SIZE_KEY, isLarge ? "large" : "normal");
    });
  }
}

function offerSharing() {
  if (!navigator.share) return;
  for (const button of document.querySelectorAll("[data-share]")) {
    button.hidden = false;
    button.addEventListener("click", async () => {
      try {
        await navigator.share({ title: document.title, url: document.querySelector("link[rel=canonical]")?.href ?? location.href });
      } catch (error) {
        if (error.name !== "AbortError") throw error;
      }
    });
  }
}

/* A form that came back with faults: lead the reader to the list of them. */
function focusErrorSummary() {
  document.getElementById("error-summary")?.focus();
}

function offerPrinting() {
  for (const button of document.querySelectorAll("[data-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => print());
  }
}

/* The page that is left does not come back by the browser's Back. */
function leaveWithoutTrace() {
  for (const link of document.querySelectorAll("a[data-leave]")) {
    link.addEventListener("click", (event) => {
      event.preventDefault();
      location.replace(link.href);
    });
  }
}

/* The list follows a choice made with mouse or finger. Who chooses with the keyboard passes many choices on the way to
   the right one, and sends the form with its button. */
function sendFiltersWhenChosen() {
  const form = document.querySelector("[data-filters]");
  if (!form) return;
  let isByKeyboard = false;
  form.addEventListener("keydown", () => { isByKeyboard = true; });
  form.addEventListener("pointerdown", () => { isByKeyboard = false; });
  form.addEventListener("change", (event) => {
    if (event.target.matches("select") && !isByKeyboard) form.requestSubmit();
  });
  form.addEventListener("submit", () => {
    for (const field of form.elements) if (field.name && !field.value) field.disabled = true;
  });
  addEventListener("pageshow", () => {
    for (const field of form.elements) field.disabled = false;
  });
  for (const note of form.querySelectorAll("[data-filters-note]")) note.hidden = false;
}

offerLargerText();
offerSharing();
offerPrinting();
leaveWithoutTrace();
focusErrorSummary();
sendFiltersWhenChosen();
