// Keyboard and selection of lists and boards: / j k Enter x Esc ?
(function () {
  "use strict";
  function all(selector, from) { return Array.prototype.slice.call((from || document).querySelectorAll(selector)); }
  function typing() { var e = document.activeElement; return e && (/^(INPUT|TEXTAREA|SELECT)$/.test(e.nodeName) && e.type !== "checkbox" || e.isContentEditable); }
  function rows() { return all("[data-list] tbody tr, [data-row]"); }
  function current() { return document.querySelector(".cur"); }
  function move(step) {
    var list = rows(), now = list.indexOf(current()), next = list[Math.max(0, Math.min(list.length - 1, now + step))];
    if (!next) return;
    if (current()) current().classList.remove("cur");
    next.classList.add("cur");
    (next.matches("a") ? next : next.querySelector("a.nm, a") || next).focus({ preventScroll: true });
    next.scrollIntoView({ block: "nearest" });
  }
  function refresh(list) {
    var boxes = all('input[name="ids"]', list), on = boxes.filter(function (b) { return b.checked; });
    boxes.forEach(function (b) { b.closest("tr").classList.toggle("sel", b.checked); });
    var every = list.querySelector("[data-all]"), bulk = list.querySelector("[data-bulk]");
    if (every) { every.checked = boxes.length > 0 && on.length === boxes.length; every.indeterminate = on.length > 0 && on.length < boxes.length; }
    if (bulk) { bulk.hidden = !on.length; bulk.querySelector("[data-count]").textContent = on.length; }
  }
  function none() { all("[data-list]").forEach(function (list) { all('input[name="ids"]', list).forEach(function (b) { b.checked = false; }); refresh(list); }); }
  document.addEventListener("change", function (event) {
    var list = event.target.closest("[data-list]");
    if (!list) return;
    if (event.target.matches("[data-all]")) all('input[name="ids"]', list).forEach(function (b) { b.checked = event.target.checked; });
    if (event.target.matches('[data-all], input[name="ids"]')) refresh(list);
  });
  document.addEventListener("click", function (event) { if (event.target.closest("[data-none]")) none(); });
  // a long choice is narrowed by typing; what is ticked stays in sight
  document.addEventListener("input", function (event) {
    if (!event.target.matches("[data-narrow]")) return;
    var words = event.target.value.trim().toLowerCase();
    all(".op", event.target.closest("form")).forEach(function (line) { line.hidden = line.textContent.toLowerCase().indexOf(words) < 0 && !line.querySelector("input").checked; });
  });
  document.addEventListener("focusin", function (event) {
    var row = event.target.closest("[data-list] tbody tr, [data-row]");
    if (row && row !== current()) { if (current()) current().classList.remove("cur"); row.classList.add("cur"); }
  });
  var keys = {
    "/": function () { var box = document.querySelector('[data-search="list"]') || document.querySelector("[data-search]"); if (box) { box.focus(); box.select(); } },
    j: function () { move(1); }, k: function () { move(-1); },
    x: function () { var box = current() && current().querySelector('input[name="ids"]'); if (box) { box.checked = !box.checked; refresh(box.closest("[data-list]")); } },
    "?": function () { var box = document.getElementById("shortcuts"); if (box && box.showModal && !box.open) box.showModal(); },
    Escape: none
  };
  document.addEventListener("keydown", function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return;
    if (typing()) { if (event.key === "Escape" && document.activeElement.matches("[data-search]")) document.activeElement.blur(); return; }
    var act = keys[event.key];
    if (act) { act(); if (event.key !== "Escape") event.preventDefault(); }
  });
  // a table wider than its card first gets tighter, then scrolls inside the card (and gives up its sticky head)
  function fit() {
    all("[data-list]").forEach(function (list) {
      var table = list.querySelector("table");
      list.classList.remove("tight", "wide");
      if (!table) return;
      if (table.scrollWidth > list.clientWidth) list.classList.add("tight");
      if (table.scrollWidth > list.clientWidth) list.classList.add("wide");
    });
  }
  window.addEventListener("resize", fit);
  fit();
  all("[data-list]").forEach(refresh);
})();
