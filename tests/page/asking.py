"""The questions of a chapter, to be answered in the page."""

import html

import highlighting
from document import Document
from markdown_it import MarkdownIt
from questions import Question, questions_of

INLINE = MarkdownIt("commonmark")


class Asked:
    """The document's lines with a mark in the place of each question, and what goes there."""

    MARK = "<!-- asked: {} -->"

    def __init__(self, document: Document):
        self.document = document
        asked, trouble = questions_of(document.path)
        # What is not of the form is shown as it stands; make book-check says what is wrong with it.
        self.questions = [question for question in asked if len(question.right) == 1] if not trouble else []
        self.lines = list(document.lines)
        for question in self.questions:
            empty = [""] * (question.last - question.first)
            self.lines[question.first - 1: question.last] = [self.MARK.format(question.name), *empty]

    def put_into(self, text: str) -> str:
        for question in self.questions:
            text = text.replace(self.MARK.format(question.name), as_html(self.document, question))
        return text


def as_html(document: Document, question: Question) -> str:
    name = f"{document.folder.name}/{question.name}"
    right = question.right[0]
    options = "\n".join(
        option(number, said, answer) for number, (said, answer) in enumerate(zip(question.options, question.answers), 1))
    code = highlighting.block(highlighting.lines_of("\n".join(question.code), "python"), "code") if question.code else ""
    asked = INLINE.renderInline(" ".join(question.text))
    return (f'<fieldset class="question" id="question-{question.name}" data-name="{html.escape(name)}" data-right="{right}">\n'
            f"<legend>{asked}</legend>\n{code}{options}\n</fieldset>\n")


def option(number: int, said: str, answer: str) -> str:
    return (f'<div class="option"><button type="button" aria-pressed="false" value="{number}">'
            f"<span>{INLINE.renderInline(said)}</span></button>"
            f'<p class="why" role="status" hidden>{INLINE.renderInline(answer)}</p></div>')


def score(body: str) -> str:
    """Where quiz.js counts, in a text that asks something."""
    return '<div class="score" role="status"></div>\n' if 'class="question"' in body else ""
