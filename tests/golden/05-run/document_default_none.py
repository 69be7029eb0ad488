"""The program of the contextvars page, with a default of None."""
import document

document.DEFAULT = {"default": None}
document.main()
