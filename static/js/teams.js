// The sandbox: a card drawn to another lane sends the form it has for that lane; the same forms are buttons for the keyboard.
(function () {
  "use strict";
  var KIND = "text/x-seat", card = null;
  function lane(event) { return event.target.closest && event.target.closest("[data-lane]"); }
  function form(place) { return place && card ? card.querySelector('form[data-to="' + place.dataset.lane + '"]') : null; }
  function mark(place) {
    document.querySelectorAll("[data-lane].over").forEach(function (one) { if (one !== place) one.classList.remove("over"); });
    if (place) place.classList.add("over");
  }
  document.addEventListener("dragstart", function (event) {
    card = event.target.closest && event.target.closest("[data-card]");
    if (!card) return;
    event.dataTransfer.setData(KIND, card.id);
    event.dataTransfer.effectAllowed = "move";
  });
  document.addEventListener("dragover", function (event) {
    var place = lane(event), wanted = form(place);
    if (wanted) event.preventDefault();
    mark(wanted ? place : null);
  });
  document.addEventListener("drop", function (event) {
    var wanted = form(lane(event));
    if (!wanted) return;
    event.preventDefault();
    wanted.requestSubmit();
  });
  document.addEventListener("dragend", function () { card = null; mark(null); });
})();
