// Cards of a pool: dropped on another horizon, a card opens the form that asks for the reason.
(function () {
  "use strict";
  var board = document.querySelector("[data-pools]"), KIND = "text/x-member", from = null;
  if (!board) return;
  function lane(event) { return event.target.closest("[data-horizon]"); }
  function wanted(place) { return place && from && place !== from && place.dataset.horizon && from.dataset.horizon; }
  board.addEventListener("dragstart", function (event) {
    var card = event.target.closest("a.kc");
    if (!card) return;
    from = lane(event);
    event.dataTransfer.setData(KIND, card.getAttribute("href"));
    event.dataTransfer.effectAllowed = "move";
  });
  board.addEventListener("dragover", function (event) { if (wanted(lane(event))) event.preventDefault(); });
  board.addEventListener("drop", function (event) {
    var place = lane(event), href = event.dataTransfer.getData(KIND);
    if (!href || !wanted(place)) return;
    event.preventDefault();
    window.location.assign(href + "move/?horizon=" + encodeURIComponent(place.dataset.horizon));
  });
  board.addEventListener("dragend", function () { from = null; });
})();
