/* Runs before the page is painted, so that a chosen scheme does not flash. Everything else waits for main.js. */
(function () {
  try {
    var choice = localStorage.getItem("kutomo-scheme");
    if (choice === "light" || choice === "dark") {
      document.documentElement.dataset.scheme = choice;
    }
  } catch (nothingStored) {
    // Without storage the device's own scheme holds
  }
})();
