/** The pages before the desks: nothing there needs a script but the choice that is carried out at once. */
document.documentElement.classList.add('with-script');

document.addEventListener('change', (event) => {
  const field = event.target;
  if (field instanceof HTMLSelectElement && 'submit' in field.dataset) field.form?.requestSubmit();
});
