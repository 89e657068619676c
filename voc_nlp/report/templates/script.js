"use strict";
(function () {
  var all = function (selector, within) { return Array.prototype.slice.call((within || document).querySelectorAll(selector)); };
  var fold = function (text) { return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase(); };
  var limited = {};

  function setUp(form) {
    var table = document.getElementById(form.dataset.for);
    var rows = all("tbody tr", table);
    var most = Number(table.dataset.rows);
    var search = form.querySelector("input[type=search]");
    var place = form.querySelector("select");
    var output = form.querySelector("output");
    var more = document.querySelector("[data-more=" + table.id + "]");
    var words = new Map(rows.map(function (row) { return [row, fold(row.textContent)]; }));
    limited[table.id] = rows.length > most;

    function update() {
      var wanted = fold(search.value.trim()).split(/\s+/).filter(Boolean);
      var filtered = wanted.length > 0 || Boolean(place && place.value);
      var found = 0, shown = 0;
      all("tbody tr", table).forEach(function (row) {
        var ok = (!place || !place.value || row.dataset.place === place.value) &&
          wanted.every(function (word) { return words.get(row).indexOf(word) >= 0; });
        found += ok;
        row.hidden = !ok || (limited[table.id] && !filtered && found > most);
        shown += !row.hidden;
      });
      output.textContent = filtered || shown < found ? shown + " of " + rows.length + " rows" : rows.length + " rows";
      more.parentNode.hidden = filtered || !limited[table.id];
    }

    search.addEventListener("input", update);
    if (place) place.addEventListener("change", update);
    form.addEventListener("submit", function (event) { event.preventDefault(); });
    more.addEventListener("click", function () { limited[table.id] = false; update(); });
    table.addEventListener("sorted", update);
    table.addEventListener("unlimit", function () {
      limited[table.id] = false;
      search.value = "";
      if (place) place.value = "";
      update();
    });
    form.hidden = false;
    update();
  }

  function sortable(head) {
    var table = head.closest("table");
    var at = Array.prototype.indexOf.call(head.parentNode.children, head);
    var button = document.createElement("button");
    button.type = "button";
    button.className = "sort";
    while (head.firstChild && head.firstChild.nodeType === 3) button.appendChild(head.firstChild);
    head.insertBefore(button, head.firstChild);
    button.addEventListener("click", function () {
      var way = head.getAttribute("aria-sort");
      var first = Number(head.dataset.sort) > 0 ? "ascending" : "descending";
      var next = !way ? first : way === "ascending" ? "descending" : "ascending";
      all("th", head.parentNode).forEach(function (other) { other.removeAttribute("aria-sort"); });
      head.setAttribute("aria-sort", next);
      var sign = next === "ascending" ? 1 : -1;
      var value = function (row) { var v = Number(row.children[at].dataset.v); return v === v ? v : Infinity; };
      var body = table.tBodies[0];
      all("tr", body)
        .map(function (row, place) { return [row, value(row), place]; })
        .sort(function (a, b) { return (a[1] === b[1] ? 0 : sign * (a[1] - b[1])) || a[2] - b[2]; })
        .forEach(function (item) { body.appendChild(item[0]); });
      table.dispatchEvent(new Event("sorted"));
    });
  }

  function reveal() {
    var target = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
    if (!target || !target.hidden) return;
    target.closest("table").dispatchEvent(new Event("unlimit"));
    target.scrollIntoView();
  }

  all("form.tools").forEach(setUp);
  all("th[data-sort]").forEach(sortable);
  all("[data-open]").forEach(function (button) {
    button.addEventListener("click", function () {
      var open = button.getAttribute("aria-pressed") !== "true";
      button.setAttribute("aria-pressed", String(open));
      button.textContent = open ? "Close all quotes" : "Open all quotes";
      all("details", document.getElementById(button.dataset.open)).forEach(function (one) { one.open = open; });
    });
  });
  window.addEventListener("hashchange", reveal);
  reveal();

  // folded parts belong on paper; quotes stay as the reader left them
  var opened = [];
  window.addEventListener("beforeprint", function () {
    opened = all("details.onpaper:not([open])");
    opened.forEach(function (one) { one.open = true; });
  });
  window.addEventListener("afterprint", function () {
    opened.forEach(function (one) { one.open = false; });
  });
})();
