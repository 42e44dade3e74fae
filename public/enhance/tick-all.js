/** "Tick everybody on this page". Without this script there is no such box, and each row has its own. */
const all = document.querySelector('[data-tick-all]');
const boxes = [...document.querySelectorAll('input[type="checkbox"]:is([name="id"], [name="ids"])')];

if (all && boxes.length > 0) {
  all.closest('[hidden]').hidden = false;
  const show = () => {
    const ticked = boxes.filter((box) => box.checked).length;
    all.checked = ticked === boxes.length;
    all.indeterminate = ticked > 0 && ticked < boxes.length;
  };
  all.addEventListener('change', () => {
    for (const box of boxes) box.checked = all.checked;
  });
  for (const box of boxes) box.addEventListener('change', show);
  show();
}
