/* Extras of a story, on top of a page that works without them. */

/* A line of the transcript starts the sound there; without this script its link opens the file at that time. */
function seekFromTranscripts() {
  for (const transcript of document.querySelectorAll("[data-transcript]")) {
    const player = document.getElementById(transcript.dataset.transcript);
    const lines = [...transcript.querySelectorAll("a[data-seconds]")];
    transcript.addEventListener("click", (event) => {
      const line = event.target.closest("a[data-seconds]");
      if (!line) return;
      event.preventDefault();
      const start = () => {
        player.currentTime = Number(line.dataset.seconds);
        player.play();
      };
      if (player.readyState) return start();
      player.addEventListener("loadedmetadata", start, { once: true });
      player.load();
    });
    player.addEventListener("timeupdate", () => {
      const passed = lines.filter((line) => Number(line.dataset.seconds) <= player.currentTime);
      for (const line of lines) line.toggleAttribute("data-now", line === passed.at(-1));
    });
  }
}

/* The short address, for another device or a letter. */
function offerCopying() {
  if (!navigator.clipboard) return;
  for (const button of document.querySelectorAll("[data-copy]")) {
    button.hidden = false;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(button.dataset.copy);
      button.textContent = button.dataset.copied;
    });
  }
}

/* The device's own voice reads, if it has one that speaks the page's language and needs no network. */
function offerReadingAloud() {
  const button = document.querySelector("[data-read-button]");
  const story = document.querySelector("[data-read-aloud]");
  const speech = window.speechSynthesis;
  if (!button || !story || !speech) return;
  const language = document.documentElement.lang;
  const voice = () => speech.getVoices().find((one) => one.localService && one.lang.toLowerCase().startsWith(language));
  const offer = () => { button.hidden = !voice(); };
  const stop = () => {
    speech.cancel();
    button.setAttribute("aria-pressed", "false");
  };
  offer();
  speech.addEventListener?.("voiceschanged", offer);
  addEventListener("pagehide", stop);
  button.addEventListener("click", () => {
    if (button.getAttribute("aria-pressed") === "true") return stop();
    button.setAttribute("aria-pressed", "true");
    const passages = [...story.querySelectorAll("[data-read], .chapter h2, .chapter .rich-text p, .chapter .quote p")];
    passages.forEach((passage, number) => {
      const words = new SpeechSynthesisUtterance(passage.textContent.trim());
      words.lang = language;
      words.voice = voice();
      if (number === passages.length - 1) words.addEventListener("end", stop);
      speech.speak(words);
    });
  });
}

seekFromTranscripts();
offerCopying();
offerReadingAloud();
