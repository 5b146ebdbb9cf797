/* Plugins: one for cookies, one that «cleans» the page of attributes it does not know, one that listens to every key and click. */
(function () {
  var known = [
    'id',
    'class',
    'href',
    'src',
    'alt',
    'title',
    'type',
    'role',
    'name',
    'content',
    'charset',
    'rel',
    'lang',
    'style',
    'aria-label',
  ];

  function clean(element) {
    Array.prototype.slice.call(element.attributes).forEach(function (attribute) {
      if (known.indexOf(attribute.name) < 0) element.removeAttribute(attribute.name);
    });
  }

  // It asks once it is whole: while the page comes it would grow.
  var banner = document.querySelector('.cookie-banner');
  banner.className += ' asking';
  document.querySelector('#accept').addEventListener('click', function () {
    banner.className = 'cookie-banner';
  });

  // The cleaner begins when the page has settled, and from then on follows every change.
  document.addEventListener('cagette-ready', function () {
    document.body.querySelectorAll('*').forEach(clean);
    new MutationObserver(function (records) {
      records.forEach(function (record) {
        if (record.target.nodeType === 1) clean(record.target);
      });
    }).observe(document.body, { subtree: true, attributes: true, childList: true });
  });

  ['click', 'keydown', 'input', 'touchstart', 'wheel', 'scroll'].forEach(function (type) {
    document.addEventListener(type, function () {}, true);
  });
  window.addEventListener('error', function () {
    return true;
  });
})();
