// quiz.js - the questions of a chapter: what was said to each is kept in this browser, and nowhere else.
"use strict";

const KEY = "quiz:";

// A browser may keep nothing for files: then the answers are those of this visit.
const kept = {
  memory: new Map(),
  read(name) {
    try {
      return this.memory.get(name) ?? localStorage.getItem(KEY + name);
    } catch {
      return this.memory.get(name) ?? null;
    }
  },
  write(name, value) {
    this.memory.set(name, value);
    try {
      localStorage.setItem(KEY + name, value);
    } catch {
      // It is in memory.
    }
  },
  forget(name) {
    this.memory.delete(name);
    try {
      localStorage.removeItem(KEY + name);
    } catch {
      // It never was there.
    }
  },
};

// Each of the reader's choices so far, the first one first: "1 3".
const choices = (question) => (kept.read(question.dataset.name) || "").split(" ").filter((number) => question.querySelector(`.option button[value="${CSS.escape(number)}"]`));

function showQuestion(question) {
  const said = choices(question);
  question.querySelectorAll(".option").forEach((option, i) => {
    const number = String(i + 1);
    const isSaid = said.includes(number);
    option.querySelector(".why").hidden = !isSaid;
    option.querySelector("button").setAttribute("aria-pressed", String(said.at(-1) === number));
    option.classList.toggle("is-right", isSaid && number === question.dataset.right);
    option.classList.toggle("is-wrong", isSaid && number !== question.dataset.right);
  });
}

function showScore(questions, place) {
  const answered = questions.filter((question) => choices(question).length > 0);
  const atOnce = answered.filter((question) => choices(question)[0] === question.dataset.right);
  const anew = element("button", { type: "button" }, "Start anew");
  anew.addEventListener("click", () => {
    for (const question of questions) {
      kept.forget(question.dataset.name);
      showQuestion(question);
    }
    showScore(questions, place);
    place.querySelector("button").focus();
  });
  const says = `The questions in the text: ${answered.length} of ${questions.length} answered, ${atOnce.length} of them right at once. `;
  place.replaceChildren(says, anew);
}

function setUpQuestions() {
  const questions = [...document.querySelectorAll(".question")];
  const place = document.querySelector(".score");
  if (!place) return;
  for (const question of questions) {
    question.addEventListener("click", ({ target }) => {
      const button = target.closest(".option button");
      if (!button) return;
      const said = choices(question);
      // The first choice stays the first; the last one is the last.
      kept.write(question.dataset.name, [...said.filter((number, i) => i === 0 || number !== button.value), button.value].join(" "));
      showQuestion(question);
      showScore(questions, place);
    });
    showQuestion(question);
  }
  showScore(questions, place);
}

setUpQuestions();
