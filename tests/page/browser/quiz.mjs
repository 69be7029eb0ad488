// quiz.mjs FOLDER [CHAPTER] - the questions of the chapters: a wrong option says No and why, the right one Yes; what was
// said is counted, is still there when the page is opened again, and can be started anew.
import { complain, pages, urlOf, withPage } from "./browser.mjs";

const pattern = new RegExp(process.argv[3] || "");
const score = (page) => page.evaluate(() => document.querySelector(".score").textContent);

function expect(what, is, should) {
  if (is !== should) complain(`${what}: "${is}", and it should be "${should}"`);
}

// Says each option of each question, and looks at what is answered; at last all are answered, the first option first.
async function answerAll(page) {
  return page.evaluate(() => {
    const troubles = [];
    const questions = [...document.querySelectorAll(".question")];
    for (const question of questions) {
      question.querySelectorAll(".option").forEach((option, i) => {
        const number = String(i + 1);
        option.querySelector("button").click();
        const why = option.querySelector(".why");
        const says = why.textContent.startsWith("Yes: ");
        if (why.hidden) troubles.push(`${question.dataset.name}: option ${number} is not answered`);
        if (says !== (number === question.dataset.right)) {
          troubles.push(`${question.dataset.name}: option ${number} is said to be ${says ? "wrong" : "right"}, and its answer is ${why.textContent}`);
        }
      });
    }
    return { troubles, count: questions.length, atOnce: questions.filter((question) => question.dataset.right === "1").length };
  });
}

await withPage(async (page) => {
  let total = 0;
  for (const name of pages().filter((one) => /^chapters\/\d\d-[^/]+\/index\.html$/.test(one) && pattern.test(one))) {
    await page.goto(urlOf(name));
    const { troubles, count, atOnce } = await answerAll(page);
    troubles.forEach(complain);
    if (count < 4) complain(`${name}: ${count} questions`);
    total += count;
    const all = `The questions in the text: ${count} of ${count} answered, ${atOnce} of them right at once. Start anew`;
    expect(name, await score(page), all);
    await page.reload();
    expect(`${name}, opened again`, await score(page), all);
    await page.evaluate(() => document.querySelector(".score button").click());
    expect(`${name}, anew`, await score(page), `The questions in the text: 0 of ${count} answered, 0 of them right at once. Start anew`);
    if (await page.evaluate(() => document.querySelectorAll(".why:not([hidden])").length) > 0) complain(`${name}: answers are left`);
  }
  if (total === 0) complain("there are no questions");
  return `${total} questions answered`;
});
